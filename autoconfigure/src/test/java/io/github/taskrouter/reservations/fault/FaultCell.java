package io.github.taskrouter.reservations.fault;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fault.Fault.Afterwards;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operation on a server that has a {@link Fault}.
 */
record FaultCell(Operation operation, Fault fault) implements Cell {

	@Override
	public void verify() {
		try (FaultServer server = new FaultServer(this.fault.accepted(), answers())) {
			FaultClient.use(server.baseUrl(), (client) -> verify(client, server));
			assertThat(server.awaitEndOfConnections()).as("nothing is left open").isTrue();
		}
	}

	private Script answers() {
		return (this.operation == Operation.NEXT_PAGE) ? Script.inTurn(Script.FIRST_PAGE, this.fault.answered())
				: this.fault.answered();
	}

	private void verify(ReservationClient client, FaultServer server) {
		Call call = Call.of(this.operation, client);
		int requests = server.requests() - ((this.operation == Operation.NEXT_PAGE) ? 1 : 0);
		Wire used = server.lastUsed();
		server.recover();
		boolean ended = this.fault.afterwards() == Afterwards.CLOSED && used.awaitEnd();
		assertNextCallIsWell(client);
		Afterwards afterwards = (ended || used.isEnded()) ? Afterwards.CLOSED : Afterwards.KEPT;
		assertThat(describe(call.outcome(), requests, afterwards)).as(toString())
			.isEqualTo(describe(this.fault.outcome(), this.fault.requests(this.operation), this.fault.afterwards()));
		assertPagesAreWhole(call);
	}

	/**
	 * The next call gets the answer that is meant for it.
	 */
	private static void assertNextCallIsWell(ReservationClient client) {
		assertThat(Call.of(Operation.FETCH, client)).isEqualTo(new Call(Operation.FETCH.all(), null));
	}

	private void assertPagesAreWhole(Call call) {
		boolean failed = call.failure() != null;
		assertThat(call.sids()).isEqualTo(failed ? this.operation.before() : this.operation.all());
		if (failed) {
			assertThat(call.failure().getResumeAt() != null).isEqualTo(this.operation == Operation.NEXT_PAGE);
		}
	}

	private static String describe(Outcome outcome, int requests, Afterwards afterwards) {
		return "%s; requests: %d; connection: %s".formatted(outcome, requests, afterwards);
	}

	@Override
	public String toString() {
		return "%s, server %s: %s; requests: %d".formatted(this.operation, this.fault, this.fault.outcome(),
				this.fault.requests(this.operation));
	}

}
