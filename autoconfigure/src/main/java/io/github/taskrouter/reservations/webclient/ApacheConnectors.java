package io.github.taskrouter.reservations.webclient;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.HttpComponentsClientHttpConnectorBuilder;
import org.springframework.http.client.reactive.HttpComponentsClientHttpConnector;

/**
 * Opens connectors on Apache HttpComponents, with its own retries and waits off and its
 * pool sized for the requests in flight.
 */
final class ApacheConnectors {

	private ApacheConnectors() {
	}

	static OpenConnector open(HttpComponentsClientHttpConnectorBuilder builder, HttpClientSettings settings,
			int maxConnections) {
		HttpComponentsClientHttpConnector connector = builder
			.withHttpClientCustomizer((httpClient) -> httpClient.disableAutomaticRetries()
				.disableRedirectHandling()
				.disableCookieManagement())
			.withConnectionManagerCustomizer(
					(connections) -> connections.setMaxConnTotal(maxConnections).setMaxConnPerRoute(maxConnections))
			.build(settings);
		return new OpenConnector(connector, connector::close);
	}

}
