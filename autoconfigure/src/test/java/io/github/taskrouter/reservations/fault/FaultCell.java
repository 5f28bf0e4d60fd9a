package io.github.taskrouter.reservations.fault;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fault.Fault.Afterwards;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operation on a server that has a {@link Fault}.
 */
record FaultCell(Operation operation, Fault fault) implements Cell {

	@Override
	public void verify(ClientKind kind) {
		try (FaultServer server = new FaultServer(this.fault.accepted(), answers())) {
			FaultClient.use(kind, server.baseUrl(), (client) -> verify(kind, client, server));
			if (Guarantee.CONNECTIONS_END_WITH_THE_CLIENT.holdsFor(kind)) {
				assertThat(server.awaitEndOfConnections()).as("nothing is left open").isTrue();
			}
		}
	}

	private Script answers() {
		return (this.operation == Operation.NEXT_PAGE) ? Script.inTurn(Script.FIRST_PAGE, this.fault.answered())
				: this.fault.answered();
	}

	private void verify(ClientKind kind, ReservationClient client, FaultServer server) {
		Call call = Call.of(this.operation, client);
		int requests = server.requests() - ((this.operation == Operation.NEXT_PAGE) ? 1 : 0);
		Wire used = server.lastUsed();
		server.recover();
		boolean exact = Guarantee.CONNECTIONS_ARE_KEPT_OR_CLOSED_AS_DUE.holdsFor(kind);
		boolean ended = exact && this.fault.afterwards() == Afterwards.CLOSED && used.awaitEnd();
		if (Guarantee.NO_CALL_GETS_A_SURPLUS_ERROR.holdsFor(kind)) {
			assertNextCallIsWell(client);
		}
		Expectation expected = Difference.of(kind, this);
		assertThat(describe(call.outcome(), requests)).as(toString())
			.isEqualTo(describe(expected.outcome(), expected.requests()));
		if (exact) {
			assertThat((ended || used.isEnded()) ? Afterwards.CLOSED : Afterwards.KEPT).as("connection, %s", this)
				.isEqualTo(this.fault.afterwards());
		}
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

	private static String describe(Outcome outcome, int requests) {
		return "%s; requests: %d".formatted(outcome, requests);
	}

	/**
	 * What comes out over a connector of ours.
	 */
	Expectation expectation() {
		return new Expectation(this.fault.outcome(), this.fault.requests(this.operation),
				(this.operation == Operation.UPDATE) ? 1 : FaultClient.MAX_ATTEMPTS);
	}

	@Override
	public String toString() {
		return "%s, server %s: %s; requests: %d".formatted(this.operation, this.fault, this.fault.outcome(),
				this.fault.requests(this.operation));
	}

}
