package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.OAuthCredentialsProvider;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the client, and what gives it tokens, live as long as their context.
 */
class ContextLifecycleTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final AtomicInteger connections = new AtomicInteger();

	private final LoopResources loop = LoopResources.create("lifecycle-server", 1, true);

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.runOn(this.loop)
		.doOnChannelInit((observer, channel, address) -> {
			this.connections.incrementAndGet();
			channel.closeFuture().addListener((closed) -> this.connections.decrementAndGet());
		})
		.route((routes) -> routes
			.post("/token",
					(request, response) -> response
						.sendString(Mono.just("{\"access_token\": \"t\", \"expires_in\": 3600}")))
			.get("/v1/**",
					(request, response) -> response.header("Content-Type", "application/json")
						.sendString(Mono.just(ReservationJson.reservation("pending")))))
		.bindNow(TIMEOUT);

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, ReservationClientAutoConfiguration.class))
		.withPropertyValues(FakeTwilio.properties(baseUrl()))
		.withPropertyValues("twilio.oauth.client-id=OQ1", "twilio.oauth.client-secret=" + FakeTwilio.CLIENT_SECRET,
				"twilio.oauth.token-uri=" + baseUrl() + "/token", "spring.reactor.netty.shutdown-quiet-period=0s");

	@AfterEach
	void stop() {
		this.server.disposeNow(TIMEOUT);
		this.loop.dispose();
	}

	@ParameterizedTest
	@ValueSource(strings = { "reactor", "jdk" })
	void tenContextsLeaveNoMoreThreadsAndConnectionsThanOne(String connector) throws InterruptedException {
		useAndClose(connector);
		assertThat(within(() -> this.connections.get() == 0)).as("no connection after one").isTrue();
		int afterOne = threads();
		for (int number = 1; number < 10; number++) {
			useAndClose(connector);
		}
		assertThat(within(() -> this.connections.get() == 0)).as("no connection after ten").isTrue();
		assertThat(within(() -> threads() <= afterOne)).as("threads: %d, but %d after one", threads(), afterOne)
			.isTrue();
	}

	@Test
	void bothStopAndStartWithTheContext() {
		this.contextRunner.run((context) -> {
			ConfigurableApplicationContext source = context.getSourceApplicationContext();
			ReservationClient client = context.getBean(ReservationClient.class);
			SmartLifecycle provider = (OAuthCredentialsProvider) context.getBean(TwilioCredentialsProvider.class);
			fetch(client);
			source.stop();
			assertThat(within(() -> this.connections.get() == 0)).isTrue();
			assertThat(provider.isRunning()).isFalse();
			assertThatExceptionOfType(TaskRouterTransportException.class).isThrownBy(() -> fetch(client))
				.matches((failure) -> !failure.isSent());
			source.start();
			assertThat(provider.isRunning()).isTrue();
			assertThat(fetch(client).sid()).isEqualTo(TestSids.RESERVATION);
		});
	}

	@Test
	void theClientServesTheLastRequestsOfAWebServer() {
		AtomicReference<@Nullable Reservation> last = new AtomicReference<>();
		this.contextRunner.withBean(WebServer.class).run((context) -> context.getBean(WebServer.class).last = last);
		assertThat(last.get()).isNotNull();
	}

	private void useAndClose(String connector) {
		this.contextRunner.withPropertyValues("spring.http.clients.reactive.connector=" + connector)
			.run((context) -> fetch(context.getBean(ReservationClient.class)));
	}

	private String baseUrl() {
		return "http://127.0.0.1:" + this.server.port();
	}

	/**
	 * Wait for a condition. The JDK's client of Java 17 ends when it is collected.
	 */
	private static boolean within(BooleanSupplier condition) throws InterruptedException {
		for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
			System.gc();
			TimeUnit.MILLISECONDS.sleep(50);
		}
		return condition.getAsBoolean();
	}

	private static int threads() {
		return (int) Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("HttpClient-")
					|| thread.getName().startsWith("reactor-http") || thread.getName().startsWith("taskrouter"))
			.count();
	}

	/**
	 * Ends as a web server does whose last request needs the client.
	 */
	static class WebServer implements SmartLifecycle {

		private final ReservationClient client;

		private @Nullable AtomicReference<@Nullable Reservation> last;

		private volatile boolean running;

		WebServer(ReservationClient client) {
			this.client = client;
		}

		@Override
		public void start() {
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
			if (this.last != null) {
				this.last.set(fetch(this.client));
			}
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		@Override
		public int getPhase() {
			return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE;
		}

	}

}
