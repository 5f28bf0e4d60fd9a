package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;

import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.beans.factory.DisposableBean;

/**
 * The connections of the reservation client: one for each request in flight, and none
 * that has been idle for so long that a load balancer may have dropped it.
 */
class ReactorConnectionPool implements DisposableBean {

	private final ConnectionProvider connections;

	ReactorConnectionPool(TaskRouterProperties.Concurrency concurrency) {
		int maxConnections = Math.max(1, concurrency.getMaxInFlight());
		this.connections = ConnectionProvider.builder("taskrouter")
			.maxConnections(maxConnections)
			.pendingAcquireMaxCount(Math.max(maxConnections, concurrency.getMaxWaiting()))
			.pendingAcquireTimeout(Duration.ZERO)
			.maxIdleTime(Duration.ofSeconds(20))
			.maxLifeTime(Duration.ofMinutes(5))
			.evictInBackground(Duration.ofSeconds(30))
			.lifo()
			.build();
	}

	HttpClient httpClient() {
		return HttpClient.create(this.connections);
	}

	@Override
	public void destroy() {
		this.connections.dispose();
	}

}
