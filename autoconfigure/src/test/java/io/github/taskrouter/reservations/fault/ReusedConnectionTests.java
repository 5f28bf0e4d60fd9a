package io.github.taskrouter.reservations.fault;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.ClientKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that ends a connection at the very moment in which the client uses it again.
 */
class ReusedConnectionTests {

	private static final int ROUNDS = 300;

	private static final long MOMENT = Duration.ofMillis(1).toNanos();

	private final Random random = new Random(20260101);

	private final AtomicReference<Script> script = new AtomicReference<>(Script.WELL);

	@ParameterizedTest
	@EnumSource
	void anUpdateIsSentOnceOrSaysThatItMayHaveBeen(End end) {
		try (FaultServer server = new FaultServer((wire) -> this.script.get().play(wire))) {
			FaultClient.use(ClientKind.BOOT, server.baseUrl(), (client) -> {
				for (int round = 0; round < ROUNDS; round++) {
					Call.of(Operation.FETCH, client);
					this.script.set(answerAndThen(end));
					Call.of(Operation.FETCH, client);
					this.script.set(Script.WELL);
					race(client, server);
				}
			}, "read-timeout=10s", "call-timeout=20s");
		}
	}

	private void race(ReservationClient client, FaultServer server) {
		int before = server.requests();
		LockSupport.parkNanos(moment());
		Call update = Call.of(Operation.UPDATE, client);
		int posts = server.requests() - before;
		if (update.failure() == null) {
			assertThat(posts).isEqualTo(1);
		}
		else {
			assertThat(posts).isLessThanOrEqualTo(1);
			assertThat(update.failure()).isInstanceOfSatisfying(TaskRouterTransportException.class,
					(ex) -> assertThat(ex.isSent()).isTrue());
		}
	}

	private Script answerAndThen(End end) {
		long moment = moment();
		return (wire) -> {
			Script.WELL.play(wire);
			LockSupport.parkNanos(moment);
			end.script.play(wire);
		};
	}

	private long moment() {
		return this.random.nextLong(MOMENT);
	}

	private enum End {

		FIN(Wire::close), RST(Wire::reset);

		private final Script script;

		End(Script script) {
			this.script = script;
		}

	}

}
