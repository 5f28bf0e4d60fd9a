package io.github.taskrouter.reservations.hunt;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.OpenClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Calls that are cancelled as they are subscribed to.
 */
class CancelledBeforeSendingTests {

	private static final int TRIES = 500;

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	@ParameterizedTest(name = "{0}, {1}, {2}")
	@MethodSource("cases")
	void neverReachTheServerOnAWarmConnection(ClientKind kind, CallKind call, EarlyCancel cancel) {
		try (CountingServer server = new CountingServer(() -> Duration.ZERO);
				OpenClient open = kind.open(server.baseUrl())) {
			CallKind.UPDATE.of(open.client(), TRIES).blockLast(TIMEOUT);
			for (int number = 0; number < TRIES; number++) {
				cancel.cancel(call.of(open.client(), number));
			}
			assertThat(server.requestsOnceQuiet()).isEqualTo(1);
			CallKind.UPDATE.of(open.client(), TRIES).blockLast(TIMEOUT);
			assertThat(server.requests()).isEqualTo(2);
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "BUILDER", "BOOT", "JDK" })
	void neverReachTheServerOverAConnectionYetToBeMade(ClientKind kind) {
		try (CountingServer server = new CountingServer(() -> Duration.ZERO);
				OpenClient open = kind.open(server.baseUrl())) {
			for (int number = 0; number < TRIES; number++) {
				EarlyCancel.AFTER_DEMAND_IN_ON_SUBSCRIBE.cancel(CallKind.UPDATE.of(open.client(), number));
			}
			assertThat(server.requestsOnceQuiet()).isZero();
		}
	}

	static Stream<Arguments> cases() {
		return Stream.of(ClientKind.BUILDER, ClientKind.BOOT, ClientKind.JDK)
			.flatMap((kind) -> calls(kind)
				.flatMap((call) -> Arrays.stream(EarlyCancel.values()).map((cancel) -> arguments(kind, call, cancel))));
	}

	/**
	 * A context takes seconds to end, so that it has only the worst.
	 */
	private static Stream<CallKind> calls(ClientKind kind) {
		return (kind == ClientKind.BOOT) ? Stream.of(CallKind.UPDATE) : Arrays.stream(CallKind.values());
	}

}
