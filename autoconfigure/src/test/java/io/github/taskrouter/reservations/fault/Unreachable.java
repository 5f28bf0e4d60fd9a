package io.github.taskrouter.reservations.fault;

import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.ClientKind;

import static io.github.taskrouter.reservations.fault.Cause.CONNECT_TIMEOUT;
import static io.github.taskrouter.reservations.fault.Cause.REFUSED;
import static io.github.taskrouter.reservations.fault.Cause.TLS;
import static io.github.taskrouter.reservations.fault.Cause.UNKNOWN_HOST;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A row of the matrix: why no request can be written. That is certain, so that an update
 * is tried again as well, and says that it was not sent.
 *
 * @param name what is wrong with the server
 * @param place makes it
 * @param cause what the failure says
 * @param attempts how often a connection is tried: a TLS handshake that failed is not
 * repeated
 */
record Unreachable(String name, Callable<Place> place, Cause cause, int attempts) {

	private static final String SPEAKS_NO_TLS = "speaks no TLS";

	static Stream<Unreachable> rows() {
		return Stream.of(new Unreachable("refuses connections", Place::thatRefuses, REFUSED, FaultClient.MAX_ATTEMPTS),
				new Unreachable("has no address", Place::withoutAddress, UNKNOWN_HOST, FaultClient.MAX_ATTEMPTS),
				new Unreachable("accepts no connection", Place::thatNeverAccepts, CONNECT_TIMEOUT,
						FaultClient.MAX_ATTEMPTS),
				new Unreachable(SPEAKS_NO_TLS, Place::withoutTls, TLS, 1),
				new Unreachable("has a certificate that nobody trusts", Place::withUntrustedCertificate, TLS, 1));
	}

	Stream<Cell> cells() {
		return Stream.of(Operation.FETCH, Operation.LIST, Operation.UPDATE)
			.map((operation) -> new UnreachableCell(operation, this));
	}

	private record UnreachableCell(Operation operation, Unreachable row) implements Cell {

		@Override
		public void verify(ClientKind kind) throws Exception {
			try (Place place = this.row.place.call()) {
				FaultClient.use(kind, place.baseUrl(), place.configuration(), (client) -> verify(kind, client, place));
				if (Guarantee.CONNECTIONS_END_WITH_THE_CLIENT.holdsFor(kind)) {
					assertThat(place.servers()).allMatch(FaultServer::awaitEndOfConnections);
				}
			}
		}

		private void verify(ClientKind kind, ReservationClient client, Place place) {
			Call call = Call.of(this.operation, client);
			assertThat(call.sids()).isEmpty();
			assertThat(place.requests()).isZero();
			if (SPEAKS_NO_TLS.equals(this.row.name) && !Guarantee.PLAIN_TEXT_ENDS_THE_HANDSHAKE.holdsFor(kind)) {
				assertThat(call.outcome()).isEqualTo(Outcome.sent(TLS));
				return;
			}
			Cause cause = (this.row.cause == UNKNOWN_HOST && !Guarantee.UNKNOWN_HOSTS_ARE_TOLD_APART.holdsFor(kind))
					? REFUSED : this.row.cause;
			assertThat(call.outcome()).isEqualTo(Outcome.notSent(cause));
			assertThat(place.servers()).allMatch((server) -> server.connections() == this.row.attempts);
		}

		@Override
		public String toString() {
			return "%s, server %s: %s; requests: 0".formatted(this.operation, this.row.name,
					Outcome.notSent(this.row.cause));
		}

	}

}
