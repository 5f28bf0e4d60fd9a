package io.github.taskrouter.reservations.hunt;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.OpenClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Calls that are cancelled while they wait: for a permit, or for their next attempt.
 */
class CancelledWhileWaitingTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("cases")
	void neverReachTheServerWhenTheyWaitedForAPermit(ClientKind kind, CallKind call) {
		try (CountingServer server = new CountingServer(() -> Duration.ofSeconds(2));
				OpenClient open = kind.open(server.baseUrl(), "concurrency.max-in-flight=1")) {
			Mono<Reservation> patient = CallKind.UPDATE.of(open.client(), 1000).next().cache();
			patient.subscribe();
			assertThat(Pause.until(() -> server.requests() == 1)).isTrue();
			List<Disposable> calls = IntStream.range(0, 500)
				.mapToObj((number) -> call.of(open.client(), number).subscribe())
				.toList();
			calls.forEach(Disposable::dispose);
			assertThat(patient.block(TIMEOUT)).isNotNull();
			assertThat(server.requestsOnceQuiet()).isEqualTo(1);
		}
	}

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("cases")
	void areNotRepeatedWhenTheyWaitedForTheNextAttempt(ClientKind kind, CallKind call) {
		try (CountingServer server = new CountingServer(() -> Duration.ZERO, (request) -> 429);
				OpenClient open = kind.open(server.baseUrl())) {
			Disposable waiting = call.of(open.client(), 1).subscribe();
			assertThat(Pause.until(() -> server.requests() == 1)).isTrue();
			waiting.dispose();
			Pause.of(Duration.ofMillis(2500));
			assertThat(server.requests()).isEqualTo(1);
		}
	}

	static Stream<Arguments> cases() {
		return Stream.of(ClientKind.BUILDER, ClientKind.BOOT, ClientKind.JDK)
			.flatMap((kind) -> Stream.of(CallKind.values()).map((call) -> arguments(kind, call)));
	}

}
