package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;
import reactor.test.StepVerifier;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand tasks arrive at once, and more.
 */
class ManyCallsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(3);

	private static final int CALLS = 10_000;

	private static final int MAX_IN_FLIGHT = 50;

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger most = new AtomicInteger();

	/**
	 * Completes once as many requests run as may, however slowly they come.
	 */
	private final Sinks.Empty<Void> full = Sinks.empty();

	private DisposableServer server;

	@BeforeEach
	void serve() {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request, response) -> response.header("Content-Type", "application/json")
				.sendByteArray(Mono.create((answer) -> response.withConnection((connection) -> {
					this.most.accumulateAndGet(this.running.incrementAndGet(), Math::max);
					if (this.most.get() == MAX_IN_FLIGHT) {
						this.full.tryEmitEmpty();
					}
					this.full.asMono().subscribe(null, null, () -> connection.channel().eventLoop().schedule(() -> {
						this.running.decrementAndGet();
						answer.success(reservation(request.uri()));
					}, 50, TimeUnit.MILLISECONDS));
				}))))
			.bindNow();
	}

	@AfterEach
	void stop() {
		this.server.disposeNow();
	}

	@Test
	void tenThousandFetchesAllSucceedAndNeverMoreThanMayRunAtOnce() {
		ReservationClient client = TestClient.builder(baseUrl()).maxWaiting(CALLS).build();
		long before = usedMemory();
		Flux<Reservation> fetches = Flux.range(0, CALLS)
			.flatMap((number) -> client.fetch(TestSids.TASK, TestSids.reservation(number)), CALLS);
		AtomicInteger answered = new AtomicInteger();
		AtomicLong midway = new AtomicLong();
		StepVerifier.create(fetches.doOnNext((reservation) -> {
			if (answered.incrementAndGet() == 1000) {
				midway.set(usedMemory());
			}
		})).expectNextCount(CALLS).expectComplete().verify(TIMEOUT);
		assertThat(midway.get() - before).as("memory while 9,000 calls wait").isLessThan(100_000_000);
		assertThat(this.most).hasValue(MAX_IN_FLIGHT);
	}

	@Test
	void atTheDefaultTheSurplusFailsAtOnceAndWasNotSent() {
		ReservationClient client = TestClient.builder(baseUrl()).build();
		AtomicInteger succeeded = new AtomicInteger();
		AtomicInteger rejected = new AtomicInteger();
		Flux<Reservation> fetches = Flux.range(0, CALLS)
			.flatMap((number) -> client.fetch(TestSids.TASK, TestSids.reservation(number))
				.doOnNext((reservation) -> succeeded.incrementAndGet())
				.onErrorResume(TaskRouterTransportException.class, (failure) -> {
					assertThat(failure.isSent()).isFalse();
					assertThat(failure).hasMessageContaining("max-waiting");
					rejected.incrementAndGet();
					return Mono.empty();
				}), CALLS);
		StepVerifier.create(fetches.then()).expectComplete().verify(TIMEOUT);
		assertThat(succeeded.get() + rejected.get()).isEqualTo(CALLS);
		assertThat(succeeded.get()).isGreaterThanOrEqualTo(MAX_IN_FLIGHT + 1000);
		assertThat(rejected.get()).isPositive();
		assertThat(this.most).hasValue(MAX_IN_FLIGHT);
	}

	@Test
	void aConsumerThatStallsOnALargePageHoldsNeitherPermitNorConnection() {
		ConnectionProvider single = ConnectionProvider.create("single", 1);
		try (PagedListing listing = new PagedListing().serve(3, 1500)) {
			ReservationClient client = TestClient.builder(listing.baseUrl())
				.maxInFlight(1)
				.connector(new ReactorClientHttpConnector(HttpClient.create(single)))
				.build();
			HoldingSubscriber<Reservation> stalled = new HoldingSubscriber<>(5);
			client.list(TestSids.TASK, ReservationQuery.all().readAhead(true)).subscribe(stalled);
			stalled.awaitDemand();
			StepVerifier.create(client.list(TestSids.TASK, ReservationQuery.all().limit(1)))
				.expectNextCount(1)
				.expectComplete()
				.verify(TIMEOUT);
			stalled.dispose();
		}
		finally {
			single.dispose();
		}
	}

	private static byte[] reservation(String uri) {
		String sid = uri.substring(uri.lastIndexOf('/') + 1);
		return ReservationJson.reservation(sid, "pending").getBytes(StandardCharsets.UTF_8);
	}

	private URI baseUrl() {
		return URI.create("http://127.0.0.1:" + this.server.port());
	}

	private static long usedMemory() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

}
