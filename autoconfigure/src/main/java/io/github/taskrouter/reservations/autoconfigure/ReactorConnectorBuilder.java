package io.github.taskrouter.reservations.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.util.LambdaSafe;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * Gives connectors on Reactor Netty a pool of their own, beneath whatever the host's
 * customizers do, and leaves all repetition to the client. A builder that the host
 * defines keeps its pool.
 */
class ReactorConnectorBuilder {

	private final ReactorConnectionPool pool;

	private final @Nullable ReactorResourceFactory resourceFactory;

	private final HostConnectorBeans host;

	ReactorConnectorBuilder(ReactorConnectionPool pool, @Nullable ReactorResourceFactory resourceFactory,
			HostConnectorBeans host) {
		this.pool = pool;
		this.resourceFactory = resourceFactory;
		this.host = host;
	}

	ClientHttpConnectorBuilder<?> adapt(ClientHttpConnectorBuilder<?> builder) {
		if (!(builder instanceof ReactorClientHttpConnectorBuilder reactor)) {
			return builder;
		}
		return this.host.haveBuilder() ? withoutRetry(reactor) : customize(withoutRetry(pooled()));
	}

	private ReactorClientHttpConnectorBuilder pooled() {
		ReactorClientHttpConnectorBuilder builder = ClientHttpConnectorBuilder.reactor();
		return ((this.resourceFactory != null) ? builder.withReactorResourceFactory(this.resourceFactory) : builder)
			.withHttpClientFactory(this.pool::httpClient);
	}

	/**
	 * Keeps Reactor Netty from repeating requests, which the client counts and delays.
	 */
	private ReactorClientHttpConnectorBuilder withoutRetry(ReactorClientHttpConnectorBuilder builder) {
		return builder.withHttpClientCustomizer((httpClient) -> httpClient.disableRetry(true));
	}

	private ClientHttpConnectorBuilder<?> customize(ClientHttpConnectorBuilder<?> builder) {
		ClientHttpConnectorBuilder<?> customized = builder;
		for (ClientHttpConnectorBuilderCustomizer<?> customizer : this.host.customizers()) {
			customized = customize(customized, customizer);
		}
		return customized;
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private ClientHttpConnectorBuilder<?> customize(ClientHttpConnectorBuilder<?> builder,
			ClientHttpConnectorBuilderCustomizer customizer) {
		ClientHttpConnectorBuilder<?> customized = LambdaSafe
			.callback(ClientHttpConnectorBuilderCustomizer.class, customizer, builder)
			.invokeAnd((callback) -> callback.customize(builder))
			.get(builder);
		return (customized != null) ? customized : builder;
	}

}
