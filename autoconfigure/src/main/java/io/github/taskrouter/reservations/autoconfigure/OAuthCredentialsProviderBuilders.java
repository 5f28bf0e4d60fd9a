package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.webclient.OAuthCredentialsProvider;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;

/**
 * Creates builders of token providers, with what the host has for any HTTP client.
 */
class OAuthCredentialsProviderBuilders {

	private final ObjectProvider<ClientHttpConnectorBuilder<?>> connectors;

	private final ObjectProvider<HttpClientSettings> settings;

	OAuthCredentialsProviderBuilders(ObjectProvider<ClientHttpConnectorBuilder<?>> connectors,
			ObjectProvider<HttpClientSettings> settings) {
		this.connectors = connectors;
		this.settings = settings;
	}

	OAuthCredentialsProvider.Builder create() {
		OAuthCredentialsProvider.Builder builder = OAuthCredentialsProvider.builder();
		this.connectors.ifAvailable(builder::connector);
		this.settings.ifAvailable(builder::httpClientSettings);
		return builder;
	}

}
