package io.github.taskrouter.reservations.fault;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connectors that would repeat requests, or have a pool of their own measure, if they
 * were not told otherwise.
 */
class RepeatingConnectorTests {

	private static final int AT_ONCE = 12;

	@ParameterizedTest
	@EnumSource
	void repeatNoGetThatMeets503(ClientKind kind) {
		assertThat(requests(kind, Operation.FETCH, "503 No", "Retry-After: 0")).isEqualTo(4);
	}

	@ParameterizedTest
	@EnumSource
	void repeatNoGetThatMeets429(ClientKind kind) {
		assertThat(requests(kind, Operation.FETCH, "429 No", "Retry-After: 0")).isEqualTo(4);
	}

	@ParameterizedTest
	@EnumSource
	void repeatNoUpdateThatMeets503(ClientKind kind) {
		assertThat(requests(kind, Operation.UPDATE, "503 No", "Retry-After: 0")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void doNotWaitWhereTheClientWouldNot(ClientKind kind) {
		assertThat(requests(kind, Operation.FETCH, "503 No", "Retry-After: 3600")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GIVEN")
	void haveAsManyConnectionsAsMayBeInFlight(ClientKind kind) {
		CountDownLatch arrived = new CountDownLatch(AT_ONCE);
		try (FaultServer server = new FaultServer((wire) -> answerOnce(arrived, wire))) {
			FaultClient.use(kind, server.baseUrl(), (client) -> {
				Flux<Reservation> fetches = Flux.range(0, 5 * AT_ONCE)
					.flatMap((number) -> client.fetch(TestSids.TASK, TestSids.reservation(number)), 5 * AT_ONCE);
				Call call = Call.of(fetches);
				assertThat(call.failure()).isNull();
				assertThat(server.connections()).isEqualTo(AT_ONCE);
			}, "concurrency.max-in-flight=" + AT_ONCE, "read-timeout=9s", "call-timeout=9s", "retry.max-attempts=1");
		}
	}

	/**
	 * Answers when as many requests are there as may be at once.
	 */
	private static void answerOnce(CountDownLatch arrived, Wire wire) throws IOException {
		arrived.countDown();
		try {
			if (arrived.await(8, TimeUnit.SECONDS)) {
				wire.answer("200 OK", wire.json());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static int requests(ClientKind kind, Operation operation, String status, String header) {
		try (FaultServer server = new FaultServer((wire) -> wire.answer(status, "", header))) {
			FaultClient.use(kind, server.baseUrl(),
					(client) -> assertThat(Call.of(operation, client).failure())
						.isInstanceOf(TaskRouterResponseException.class),
					"retry.max-attempts=4", "read-timeout=5s", "call-timeout=9s");
			return server.requests();
		}
	}

}
