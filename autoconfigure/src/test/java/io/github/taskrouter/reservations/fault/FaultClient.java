package io.github.taskrouter.reservations.fault;

import java.net.URI;
import java.util.function.Consumer;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.autoconfigure.ReservationClientAutoConfiguration;
import io.github.taskrouter.reservations.autoconfigure.ReservationClientPoolAutoConfiguration;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;

/**
 * The client as a service gets it: from the auto-configuration, with its connector and
 * its pool. Only its patience is short.
 */
final class FaultClient {

	static final int MAX_ATTEMPTS = 3;

	static final int MAX_IN_MEMORY_KB = 2048;

	private static final ApplicationContextRunner RUNNER = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				ReservationClientPoolAutoConfiguration.class, ReservationClientAutoConfiguration.class))
		.withUserConfiguration(SharedLoopsConfiguration.class)
		.withPropertyValues("twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + TestClient.PASSWORD,
				"twilio.taskrouter.workspace-sid=" + TestSids.WORKSPACE, "twilio.taskrouter.connect-timeout=400ms",
				"twilio.taskrouter.read-timeout=400ms", "twilio.taskrouter.call-timeout=2s",
				"twilio.taskrouter.max-in-memory-size=" + MAX_IN_MEMORY_KB + "KB",
				"twilio.taskrouter.retry.max-attempts=" + MAX_ATTEMPTS, "twilio.taskrouter.retry.min-backoff=1ms",
				"twilio.taskrouter.retry.max-backoff=2ms");

	private FaultClient() {
	}

	/**
	 * Uses a client of a server.
	 */
	static void use(URI baseUrl, Consumer<ReservationClient> usage, String... properties) {
		use(RUNNER.withPropertyValues(properties), baseUrl, usage);
	}

	/**
	 * Uses a client of a server that has more to its configuration.
	 */
	static void use(URI baseUrl, Class<?> configuration, Consumer<ReservationClient> usage) {
		use(RUNNER.withUserConfiguration(configuration), baseUrl, usage);
	}

	private static void use(ApplicationContextRunner runner, URI baseUrl, Consumer<ReservationClient> usage) {
		runner.withPropertyValues("twilio.taskrouter.base-url=" + baseUrl)
			.run((context) -> usage.accept(context.getBean(ReservationClient.class)));
	}

}
