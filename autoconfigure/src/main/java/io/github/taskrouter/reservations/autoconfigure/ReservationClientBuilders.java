package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.observation.ReservationObservationConvention;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient.Builder;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.webclient.WebClientCustomizer;

/**
 * Creates the builders of all clients: what the host has for any HTTP client, then the
 * properties, then the connection details, and the host's customizers last.
 */
class ReservationClientBuilders {

	private final TaskRouterProperties properties;

	private final ObjectProvider<ClientHttpConnectorBuilder<?>> connectors;

	private final ObjectProvider<HttpClientSettings> settings;

	private final ObjectProvider<SslBundles> sslBundles;

	private final ObjectProvider<WebClientCustomizer> webClientCustomizers;

	private final ObjectProvider<ObservationRegistry> observationRegistry;

	private final ObjectProvider<ReservationObservationConvention> observationConvention;

	private final ObjectProvider<ReservationClientBuilderCustomizer> customizers;

	ReservationClientBuilders(TaskRouterProperties properties, ObjectProvider<ClientHttpConnectorBuilder<?>> connectors,
			ObjectProvider<HttpClientSettings> settings, ObjectProvider<SslBundles> sslBundles,
			ObjectProvider<WebClientCustomizer> webClientCustomizers,
			ObjectProvider<ObservationRegistry> observationRegistry,
			ObjectProvider<ReservationObservationConvention> observationConvention,
			ObjectProvider<ReservationClientBuilderCustomizer> customizers) {
		this.properties = properties;
		this.connectors = connectors;
		this.settings = settings;
		this.sslBundles = sslBundles;
		this.webClientCustomizers = webClientCustomizers;
		this.observationRegistry = observationRegistry;
		this.observationConvention = observationConvention;
		this.customizers = customizers;
	}

	/**
	 * Create a builder of the plain client.
	 */
	Builder plain(TwilioConnectionDetails details) {
		return finish(begin(), details);
	}

	/**
	 * Create a builder of a named client, whose own properties take the place of the
	 * plain client's.
	 */
	Builder named(String name, NamedClientProperties own, TwilioConnectionDetails details) {
		Builder builder = begin().name(name);
		map(builder, new PropertyNames(name), own);
		return finish(builder, details);
	}

	private Builder begin() {
		Builder builder = WebClientReservationClient.builder();
		this.connectors.ifAvailable(builder::connector);
		this.settings.ifAvailable(builder::httpClientSettings);
		this.observationRegistry.ifUnique(builder::observationRegistry);
		this.observationConvention.ifAvailable(builder::observationConvention);
		this.webClientCustomizers.orderedStream()
			.forEach((customizer) -> builder.webClientCustomizer(customizer::customize));
		map(builder, PropertyNames.PLAIN, this.properties);
		return builder;
	}

	private void map(Builder builder, PropertyNames names, ClientSettingsProperties properties) {
		new BuilderPropertyMapper(builder, names).map(properties, this.sslBundles.getIfAvailable());
	}

	/**
	 * A base URL that is a property never changes, and so is checked when the client is
	 * built; any other is read for every request.
	 */
	private Builder finish(Builder builder, TwilioConnectionDetails details) {
		if (details instanceof PropertiesTwilioConnectionDetails) {
			builder.baseUrl(details.getBaseUrl());
		}
		else {
			builder.baseUrl(details::getBaseUrl);
		}
		builder.credentials(details.getCredentialsProvider());
		@Nullable String workspaceSid = details.getWorkspaceSid();
		if (workspaceSid != null) {
			builder.workspaceSid(workspaceSid);
		}
		this.customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder;
	}

}
