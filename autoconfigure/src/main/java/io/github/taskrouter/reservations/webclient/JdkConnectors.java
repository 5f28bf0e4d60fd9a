package io.github.taskrouter.reservations.webclient;

import java.net.http.HttpClient;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.JdkClientHttpConnectorBuilder;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;

/**
 * Opens connectors on the JDK's client. It has no limit on its connections, repeats a GET
 * on a connection that died, and until Java 21 ends its threads only once it is
 * collected.
 */
final class JdkConnectors {

	private static final String REPEAT_ALL = "jdk.httpclient.enableAllMethodRetry";

	/**
	 * The JDK's future reports its own cancellation, which Reactor would log as an error.
	 */
	private static final Context QUIET = Context.of("reactor.onErrorDropped.local", (Consumer<Throwable>) (failure) -> {
	});

	private JdkConnectors() {
	}

	static OpenConnector open(JdkClientHttpConnectorBuilder builder, HttpClientSettings settings) {
		return OpenConnector.given(checked(
				builder.withHttpClientCustomizer((httpClient) -> httpClient.followRedirects(HttpClient.Redirect.NEVER))
					.build(settings)));
	}

	/**
	 * Check that a connector on the JDK's client is not told to send updates twice, and
	 * keep its cancelled exchanges out of the log. Leaves other connectors alone.
	 * @throws UnsafeConnectorException if it is told so
	 */
	static ClientHttpConnector checked(ClientHttpConnector connector) {
		if (!(connector instanceof JdkClientHttpConnector)) {
			return connector;
		}
		requireNoRepeats(System.getProperty(REPEAT_ALL));
		return (method, uri, callback) -> connector.connect(method, uri, callback).contextWrite(QUIET);
	}

	private static void requireNoRepeats(@Nullable String repeatAll) {
		if (repeatAll != null && (repeatAll.isEmpty() || Boolean.parseBoolean(repeatAll))) {
			throw new UnsafeConnectorException(
					"the JDK's HTTP client would send updates twice, since the system property '%s' is set"
						.formatted(REPEAT_ALL));
		}
	}

}
