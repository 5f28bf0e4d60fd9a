package io.github.taskrouter.reservations.fault;

import java.util.function.UnaryOperator;

import io.github.taskrouter.reservations.fixture.ClientKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A row of the matrix that concerns lists alone: what the page of a list holds, and what
 * comes out of it.
 *
 * @param name what the server does
 * @param answered what it does to a request
 * @param emitted how many reservations come out
 * @param outcome the end of the list
 * @param requests how many requests reach the server
 */
record PageFault(String name, Script answered, int emitted, Outcome outcome, int requests) implements Cell {

	/**
	 * A page of two with a link that leads away, which is not followed.
	 * @param name where it leads to
	 * @param link makes it from the server's authority
	 */
	static PageFault leadsAway(String name, UnaryOperator<String> link) {
		return new PageFault("links to " + name,
				(wire) -> wire.answer("200 OK", Answers.page(0, 2, link.apply(wire.authority()))), 2, Outcome.PAGING,
				1);
	}

	@Override
	public void verify(ClientKind kind) {
		try (FaultServer server = new FaultServer(this.answered)) {
			FaultClient.use(kind, server.baseUrl(), (client) -> {
				Call call = Call.of(Operation.LIST, client);
				String actual = describe(call.outcome(), call.sids().size(), server.requests());
				assertThat(actual).isEqualTo(describe(this.outcome, this.emitted, this.requests));
				assertThat(call.sids()).doesNotHaveDuplicates();
			});
			if (Guarantee.CONNECTIONS_END_WITH_THE_CLIENT.holdsFor(kind)) {
				assertThat(server.awaitEndOfConnections()).as("nothing is left open").isTrue();
			}
		}
	}

	private static String describe(Outcome outcome, int emitted, int requests) {
		return "%s; reservations: %d; requests: %d".formatted(outcome, emitted, requests);
	}

	@Override
	public String toString() {
		return "list, server %s: %s".formatted(this.name, describe(this.outcome, this.emitted, this.requests));
	}

}
