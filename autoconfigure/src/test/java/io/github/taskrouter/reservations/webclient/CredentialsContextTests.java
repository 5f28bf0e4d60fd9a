package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import io.micrometer.context.ContextRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.http.client.reactive.ClientHttpConnector;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for whose context credentials are asked for in: that of the caller, whatever it
 * had to wait for, but that of nobody where callers share a token request.
 */
class CredentialsContextTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final String KEY = CredentialsContextTests.class.getName();

	private static final ThreadLocal<@Nullable String> TENANT = new ThreadLocal<>();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final TwilioServer twilio = new TwilioServer();

	@BeforeEach
	void propagate() {
		ContextRegistry.getInstance().registerThreadLocalAccessor(KEY, TENANT);
		Hooks.enableAutomaticContextPropagation();
	}

	@AfterEach
	void stop() {
		Hooks.disableAutomaticContextPropagation();
		ContextRegistry.getInstance().removeThreadLocalAccessor(KEY);
		TENANT.remove();
		this.twilio.close();
	}

	@Test
	void aCallThatWaitsInTheQueueIsSignedForItsOwnCaller() {
		this.twilio.answer(okJson(ReservationJson.reservation("pending")).withFixedDelay(20));
		WebClientReservationClient client = client().maxInFlight(1).build();
		Flux.range(0, 20)
			.flatMap((number) -> client.fetch(TestSids.TASK, TestSids.RESERVATION)
				.doOnNext((reservation) -> assertThat(TENANT.get()).isEqualTo("AC" + number))
				.contextWrite((context) -> context.put(KEY, "AC" + number)), 20)
			.blockLast(TIMEOUT);
		assertThat(this.asked).hasSize(20).doesNotHaveDuplicates().allMatch(CredentialsContextTests::isConsistent);
	}

	@Test
	void aRetryIsSignedForItsCaller() {
		this.twilio.answer(status(503));
		WebClientReservationClient client = client().maxAttempts(3).minBackoff(Duration.ofMillis(1)).build();
		client.fetch(TestSids.TASK, TestSids.RESERVATION)
			.onErrorComplete()
			.contextWrite((context) -> context.put(KEY, "AC1"))
			.block(TIMEOUT);
		assertThat(this.asked).containsExactly("AC1 AC1", "AC1 AC1", "AC1 AC1");
	}

	@Test
	void eachPageIsSignedForItsCaller() {
		try (PagedListing listing = new PagedListing().serve(3, 50)) {
			client().baseUrl(listing.baseUrl())
				.build()
				.list(TestSids.TASK)
				.contextWrite((context) -> context.put(KEY, "AC1"))
				.blockLast(TIMEOUT);
		}
		assertThat(this.asked).containsExactly("AC1 AC1", "AC1 AC1", "AC1 AC1");
	}

	@Test
	void aTokenRequestDoesNotRunOnTheThreadOfACaller() {
		Hooks.disableAutomaticContextPropagation();
		List<String> requested = new CopyOnWriteArrayList<>();
		TENANT.set("AC1");
		try (TokenServer tokens = new TokenServer();
				OAuthCredentialsProvider provider = tokens.provider(recording(requested))) {
			provider.credentials().contextWrite((context) -> context.put(KEY, "AC1")).block(TIMEOUT);
		}
		assertThat(requested).containsExactly("- null");
	}

	@Test
	void aTokenRequestRunsInNobodysContextAndItsTokenReachesEachCallerInItsOwn() {
		List<String> requested = new CopyOnWriteArrayList<>();
		try (TokenServer tokens = new TokenServer();
				OAuthCredentialsProvider provider = tokens.provider(recording(requested))) {
			Flux.range(0, 20)
				.flatMap((number) -> call(provider, "AC" + number), 20)
				.contextWrite((context) -> context.put(KEY, "outer"))
				.blockLast(TIMEOUT);
			tokens.pass(TokenServer.LIFE.minusMinutes(1));
			call(provider, "AC7").block(TIMEOUT);
			awaitRequests(requested, 2);
		}
		assertThat(requested).containsExactly("- null", "- null");
		assertThat(this.asked).hasSize(21).allMatch(CredentialsContextTests::isConsistent);
	}

	private Mono<TwilioCredentials> call(OAuthCredentialsProvider provider, String tenant) {
		return Mono.defer(() -> {
			TENANT.set(tenant);
			return provider.credentials();
		}).flatMap((credentials) -> Mono.deferContextual((context) -> {
			this.asked.add(tenants(context));
			return Mono.just(credentials);
		})).contextWrite((context) -> context.put(KEY, tenant));
	}

	/**
	 * Builds connectors that take down under whose context they are asked to connect.
	 */
	private static ClientHttpConnectorBuilder<ClientHttpConnector> recording(List<String> requested) {
		return (settings) -> {
			ClientHttpConnector connector = ClientHttpConnectorBuilder.reactor().build(settings);
			return (method, uri, callback) -> Mono.deferContextual((context) -> {
				requested.add(tenants(context));
				return connector.connect(method, uri, callback);
			});
		};
	}

	private static void awaitRequests(List<String> requested, int number) {
		Flux.interval(Duration.ofMillis(10)).takeUntil((tick) -> requested.size() >= number).blockLast(TIMEOUT);
	}

	private WebClientReservationClient.Builder client() {
		Function<ContextView, TwilioCredentials> signed = (context) -> {
			this.asked.add(tenants(context));
			return TwilioCredentials.basic(TestSids.ACCOUNT, TestClient.PASSWORD);
		};
		return TestClient.builder(this.twilio.baseUrl())
			.credentials(() -> Mono.deferContextual((context) -> Mono.just(signed.apply(context))));
	}

	/**
	 * Return the tenant of the Reactor context, and that of the thread.
	 */
	private static String tenants(ContextView context) {
		return context.getOrDefault(KEY, "-") + " " + TENANT.get();
	}

	private static boolean isConsistent(String tenants) {
		String[] both = tenants.split(" ");
		return both[0].equals(both[1]) && both[0].startsWith("AC");
	}

}
