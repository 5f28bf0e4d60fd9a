package io.github.taskrouter.reservations.fault;

import java.util.Arrays;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.ClientKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A row of the matrix: what happens to a connection that has brought an answer and is
 * kept for the next. Whatever it is, the next call is well, on another connection.
 *
 * @param name what the server does
 * @param script what it does after the answer
 */
record IdleFault(String name, Script script) {

	static Stream<IdleFault> rows() {
		return Stream.of(new IdleFault("ends a connection that is idle", Wire::close),
				new IdleFault("resets a connection that is idle", Wire::reset),
				new IdleFault("ends its side of a connection that is idle", Wire::finish),
				new IdleFault("sends 408 on a connection that is idle",
						(wire) -> wire.send(Answers.head("408 Request Timeout", "Connection: close", "", "")).finish()),
				new IdleFault("sends an answer on a connection that is idle",
						(wire) -> wire.answer("404 Not Found", Answers.error(404, 20404)).hang()),
				new IdleFault("sends noise on a connection that is idle", (wire) -> wire.send("noise\r\n\r\n").hang()));
	}

	Stream<Cell> cells() {
		return Arrays.stream(Operation.values()).map((operation) -> new IdleCell(operation, this));
	}

	private record IdleCell(Operation operation, IdleFault fault) implements Cell {

		@Override
		public void verify(ClientKind kind) {
			Script answerAndFault = (wire) -> {
				Script.WELL.play(wire);
				wire.pause(Wire.MOMENT);
				this.fault.script.play(wire);
			};
			try (FaultServer server = new FaultServer(Script.inTurn(answerAndFault, next()))) {
				FaultClient.use(kind, server.baseUrl(), (client) -> verify(client, server));
			}
		}

		private Script next() {
			return (this.operation == Operation.NEXT_PAGE) ? Script.inTurn(Script.FIRST_PAGE, Script.WELL)
					: Script.WELL;
		}

		private void verify(ReservationClient client, FaultServer server) {
			assertThat(Call.of(Operation.FETCH, client).failure()).isNull();
			Wire idle = server.lastUsed();
			assertThat(idle.awaitEnd()).isTrue();
			idle.pause(Wire.MOMENT);
			int before = server.requests();
			assertThat(Call.of(this.operation, client)).isEqualTo(new Call(this.operation.all(), null));
			assertThat(server.requests() - before).isEqualTo((this.operation == Operation.NEXT_PAGE) ? 2 : 1);
			assertThat(server.lastUsed()).isNotSameAs(idle);
		}

		@Override
		public String toString() {
			return "%s, server %s: value; requests: 1".formatted(this.operation, this.fault.name);
		}

	}

}
