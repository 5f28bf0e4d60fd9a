package io.github.taskrouter.reservations.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterException;
import reactor.core.publisher.Flux;

/**
 * A call that has ended.
 *
 * @param sids the reservations that have come out
 * @param failure what it has failed of, or {@code null}
 */
record Call(List<String> sids, TaskRouterException failure) {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	static Call of(Operation operation, ReservationClient client) {
		return of(operation.call(client));
	}

	static Call of(Flux<Reservation> reservations) {
		List<String> sids = new ArrayList<>();
		try {
			reservations.map(Reservation::sid).doOnNext(sids::add).blockLast(PATIENCE);
			return new Call(sids, null);
		}
		catch (TaskRouterException ex) {
			return new Call(sids, ex);
		}
	}

	Outcome outcome() {
		return (this.failure != null) ? Outcome.of(this.failure) : Outcome.VALUE;
	}

}
