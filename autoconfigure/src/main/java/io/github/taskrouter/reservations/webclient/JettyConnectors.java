package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.JettyClientHttpConnectorBuilder;

/**
 * Opens connectors on Jetty's client, with connections for the requests in flight and
 * threads that let the host end.
 */
final class JettyConnectors {

	private JettyConnectors() {
	}

	static OpenConnector open(JettyClientHttpConnectorBuilder builder, HttpClientSettings settings,
			int maxConnections) {
		AtomicReference<HttpClient> opened = new AtomicReference<>();
		return new OpenConnector(builder.withHttpClientCustomizer((httpClient) -> {
			httpClient.setMaxConnectionsPerDestination(maxConnections);
			httpClient.setFollowRedirects(false);
			httpClient.setHttpCookieStore(new HttpCookieStore.Empty());
			if (httpClient.getExecutor() == null) {
				httpClient.setExecutor(daemonThreads());
			}
			opened.set(httpClient);
		}).build(settings), () -> opened.get().stop());
	}

	private static QueuedThreadPool daemonThreads() {
		QueuedThreadPool threads = new QueuedThreadPool();
		threads.setName("taskrouter-jetty");
		threads.setDaemon(true);
		return threads;
	}

}
