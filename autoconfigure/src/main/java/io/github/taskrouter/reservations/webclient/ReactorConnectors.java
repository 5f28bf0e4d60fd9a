package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;

/**
 * Opens connectors on Reactor Netty, each with a pool of its own: one connection for each
 * request in flight, and none that has been idle for so long that a load balancer may
 * have dropped it. The number of those that wait for a connection is bounded by the
 * client, not here.
 */
final class ReactorConnectors {

	private static final Duration MAX_IDLE_TIME = Duration.ofSeconds(20);

	private static final Duration MAX_LIFE_TIME = Duration.ofMinutes(5);

	private static final Duration EVICTION_INTERVAL = Duration.ofSeconds(30);

	private ReactorConnectors() {
	}

	static OpenConnector open(ReactorClientHttpConnectorBuilder builder, HttpClientSettings settings,
			int maxConnections) {
		ConnectionProvider pool = pool(maxConnections);
		return new OpenConnector(builder.withHttpClientFactory(() -> HttpClient.create(pool))
			.withHttpClientCustomizer((httpClient) -> httpClient.disableRetry(true).followRedirect(false))
			.build(settings), pool::dispose);
	}

	private static ConnectionProvider pool(int maxConnections) {
		return ConnectionProvider.builder("taskrouter")
			.maxConnections(maxConnections)
			.pendingAcquireMaxCount(-1)
			.pendingAcquireTimeout(Duration.ZERO)
			.maxIdleTime(MAX_IDLE_TIME)
			.maxLifeTime(MAX_LIFE_TIME)
			.evictInBackground(EVICTION_INTERVAL)
			.lifo()
			.build();
	}

}
