package io.github.taskrouter.reservations.fault;

import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.ReservationClient;

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
 */
record Unreachable(String name, Callable<Place> place, Cause cause) {

	static Stream<Unreachable> rows() {
		return Stream.of(new Unreachable("refuses connections", Place::thatRefuses, REFUSED),
				new Unreachable("has no address", Place::withoutAddress, UNKNOWN_HOST),
				new Unreachable("accepts no connection", Place::thatNeverAccepts, CONNECT_TIMEOUT),
				new Unreachable("speaks no TLS", Place::withoutTls, TLS),
				new Unreachable("has a certificate that nobody trusts", Place::withUntrustedCertificate, TLS));
	}

	Stream<Cell> cells() {
		return Stream.of(Operation.FETCH, Operation.LIST, Operation.UPDATE)
			.map((operation) -> new UnreachableCell(operation, this));
	}

	private record UnreachableCell(Operation operation, Unreachable row) implements Cell {

		@Override
		public void verify() throws Exception {
			try (Place place = this.row.place.call()) {
				FaultClient.use(place.baseUrl(), place.configuration(), (client) -> verify(client, place));
				assertThat(place.servers()).allMatch(FaultServer::awaitEndOfConnections);
			}
		}

		private void verify(ReservationClient client, Place place) {
			Call call = Call.of(this.operation, client);
			assertThat(call.outcome()).isEqualTo(Outcome.notSent(this.row.cause));
			assertThat(call.sids()).isEmpty();
			assertThat(place.requests()).isZero();
			assertThat(place.servers()).allMatch((server) -> server.connections() == FaultClient.MAX_ATTEMPTS);
		}

		@Override
		public String toString() {
			return "%s, server %s: %s; requests: 0".formatted(this.operation, this.row.name,
					Outcome.notSent(this.row.cause));
		}

	}

}
