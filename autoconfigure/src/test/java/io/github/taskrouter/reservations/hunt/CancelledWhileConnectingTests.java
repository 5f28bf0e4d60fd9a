package io.github.taskrouter.reservations.hunt;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.OpenClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls that are cancelled while their connection is being made.
 */
class CancelledWhileConnectingTests {

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "BUILDER", "BOOT", "JDK" })
	void neverReachTheServerOnceItAccepts(ClientKind kind) throws Exception {
		try (FullBacklog server = new FullBacklog(); OpenClient open = kind.open(server.baseUrl())) {
			List<Disposable> calls = IntStream.range(0, 30)
				.mapToObj((number) -> CallKind.values()[number % 3].of(open.client(), number).subscribe())
				.toList();
			Pause.of(Duration.ofMillis(200));
			calls.forEach(Disposable::dispose);
			assertThat(server.spokeOnceOpened()).isZero();
		}
	}

}
