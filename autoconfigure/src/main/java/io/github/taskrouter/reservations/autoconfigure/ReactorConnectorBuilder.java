package io.github.taskrouter.reservations.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;

/**
 * Gives connectors on Reactor Netty the client's own pool, where there is one, leaves all
 * repetition to the client, and guards its answers. Whatever else the host has customized
 * stays as it is.
 */
class ReactorConnectorBuilder {

	private final @Nullable ReactorConnectionPool pool;

	ReactorConnectorBuilder(@Nullable ReactorConnectionPool pool) {
		this.pool = pool;
	}

	ClientHttpConnectorBuilder<?> adapt(ClientHttpConnectorBuilder<?> builder) {
		return (builder instanceof ReactorClientHttpConnectorBuilder reactor) ? exact(pooled(reactor)) : builder;
	}

	private ReactorClientHttpConnectorBuilder pooled(ReactorClientHttpConnectorBuilder builder) {
		return (this.pool != null) ? builder.withHttpClientFactory(this.pool::httpClient) : builder;
	}

	/**
	 * Keeps Reactor Netty from repeating requests, which the client counts and delays.
	 * Nothing is lost by that: what a connection does that ends just as it is used again,
	 * Reactor Netty would not repeat either, since the head was written.
	 */
	private static ReactorClientHttpConnectorBuilder exact(ReactorClientHttpConnectorBuilder builder) {
		return builder.withHttpClientCustomizer((httpClient) -> httpClient.disableRetry(true)
			.doOnChannelInit((observer, channel, address) -> AnswerGuard.addTo(channel)));
	}

}
