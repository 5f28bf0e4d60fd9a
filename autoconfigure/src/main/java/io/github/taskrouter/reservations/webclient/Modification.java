package io.github.taskrouter.reservations.webclient;

import java.util.function.Function;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationConflictException;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Fetches a reservation, lets a function decide on an update, and applies it if the
 * reservation has not changed meanwhile; if it has, all over again.
 */
final class Modification {

	private static final int MAX_ROUNDS = 5;

	private final Mono<Reservation> fetch;

	private final Function<Reservation, Mono<ReservationUpdate>> change;

	private final Function<ReservationUpdate, Mono<Reservation>> update;

	Modification(Mono<Reservation> fetch, Function<Reservation, Mono<ReservationUpdate>> change,
			Function<ReservationUpdate, Mono<Reservation>> update) {
		this.fetch = fetch;
		this.change = change;
		this.update = update;
	}

	Mono<Reservation> run() {
		return round(1);
	}

	private Mono<Reservation> round(int number) {
		return this.fetch.flatMap((current) -> {
			String etag = requireEtag(current);
			return decide(current).map((update) -> applied(update.ifMatch(etag), number))
				.defaultIfEmpty(Mono.just(current))
				.flatMap(Function.identity());
		});
	}

	private Mono<ReservationUpdate> decide(Reservation current) {
		Mono<ReservationUpdate> decision = this.change.apply(current);
		Assert.state(decision != null, "change must return a Mono but returned null");
		return decision;
	}

	/**
	 * Only a conflict of this update leads to another round, not one that the function
	 * has met with.
	 */
	private Mono<Reservation> applied(ReservationUpdate update, int number) {
		return this.update.apply(update)
			.onErrorResume(ReservationConflictException.class,
					(conflict) -> (number < MAX_ROUNDS) ? round(number + 1) : Mono.error(conflict));
	}

	private static String requireEtag(Reservation current) {
		if (current.etag() == null) {
			throw TaskRouterDecodingException
				.create("Fetch of reservation %s of task %s was successful, but its answer has no ETag to update by"
					.formatted(current.sid(), current.taskSid()), null, null);
		}
		return current.etag();
	}

}
