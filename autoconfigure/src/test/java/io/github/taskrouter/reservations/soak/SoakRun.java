package io.github.taskrouter.reservations.soak;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.autoconfigure.ReservationClientAutoConfiguration;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Some minutes of mixed calls against a TaskRouter on a bad day. Not part of the build:
 * its name keeps it out, and CONTRIBUTING has the command.
 */
class SoakRun {

	private static final Duration DURATION = Duration.parse(System.getProperty("soak", "PT3M"));

	private static final int CALLERS = 64;

	private static final Set<String> KINDS = Set.of("ReservationNotFoundException", "TaskRouterDecodingException",
			"TaskRouterRateLimitException", "TaskRouterServerException", "TaskRouterTransportException");

	private final AtomicLong number = new AtomicLong();

	private final Ledger ledger = new Ledger();

	@Test
	void everyCallIsAccountedForAndNothingIsLeftBehind() {
		try (ChaosServer server = new ChaosServer()) {
			new ApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class))
				.withPropertyValues("twilio.account-sid=" + TestSids.ACCOUNT,
						"twilio.auth-token=" + TestClient.PASSWORD,
						"twilio.taskrouter.workspace-sid=" + TestSids.WORKSPACE,
						"twilio.taskrouter.base-url=" + server.baseUrl(), "twilio.taskrouter.read-timeout=1s",
						"twilio.taskrouter.call-timeout=10s", "twilio.taskrouter.retry.min-backoff=10ms",
						"twilio.taskrouter.retry.max-backoff=100ms")
				.run((context) -> soak(context.getBean(ReservationClient.class), server));
			awaitClosed(server);
			assertThat(server.connections()).as("connections after shutdown").isZero();
		}
	}

	private void soak(ReservationClient client, ChaosServer server) {
		run(client, Duration.ofSeconds(10));
		long heapBefore = usedHeap();
		long started = System.nanoTime();
		run(client, DURATION);
		double seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
		int connections = server.connections();
		long heapAfter = usedHeap();
		System.out.printf(
				"%.0f s, %d requests at the server%ncalls: %s%nconnections at the end: %d%n"
						+ "heap: %.1f MB before, %.1f MB after%nupdates carried out twice: %d%n",
				seconds, server.requests(), this.ledger, connections, heapBefore / 1e6, heapAfter / 1e6,
				server.carriedOutTwice());
		assertThat(this.ledger.ended()).isEqualTo(this.ledger.begun());
		assertThat(KINDS).containsAll(this.ledger.failed().keySet());
		assertThat(server.carriedOutTwice()).isZero();
		assertThat(connections).isLessThanOrEqualTo(50);
		assertThat(heapAfter - heapBefore).isLessThan(20_000_000);
	}

	private void run(ReservationClient client, Duration duration) {
		long end = System.nanoTime() + duration.toNanos();
		Flux.range(0, CALLERS)
			.flatMap(
					(caller) -> Mono.defer(() -> this.ledger.enter(call(client))).repeat(() -> System.nanoTime() < end),
					CALLERS)
			.then()
			.block(duration.plusMinutes(1));
	}

	private Mono<?> call(ReservationClient client) {
		long number = this.number.incrementAndGet();
		return switch ((int) (number % 4)) {
			case 0 -> client.list(TestSids.TASK)
				.map(Reservation::sid)
				.collectList()
				.doOnNext((sids) -> assertThat(sids).isEqualTo(allSids()));
			case 1 -> client.update(TestSids.TASK, TestSids.RESERVATION,
					ReservationUpdate.accept().parameter("Number", String.valueOf(number)));
			default -> client.fetch(TestSids.TASK, TestSids.RESERVATION);
		};
	}

	private static List<String> allSids() {
		return IntStream.range(0, ChaosServer.PAGES * ChaosServer.PAGE_SIZE).mapToObj(TestSids::reservation).toList();
	}

	private static void awaitClosed(ChaosServer server) {
		for (int tries = 0; tries < 100 && server.connections() > 0; tries++) {
			Mono.delay(Duration.ofMillis(100)).block(Duration.ofSeconds(1));
		}
	}

	private static long usedHeap() {
		for (int round = 0; round < 3; round++) {
			System.gc();
		}
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

}
