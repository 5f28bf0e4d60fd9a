package io.github.taskrouter.reservations.test.documents;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

@Service
class Dispatcher {

	private final ReservationClient reservations;

	Dispatcher(ReservationClient reservations) {
		this.reservations = reservations;
	}

	Mono<Reservation> takeFirstPending(String taskSid) {
		return this.reservations.list(taskSid, ReservationQuery.all().status(ReservationStatus.PENDING).limit(1))
			.next()
			.flatMap((reservation) -> this.reservations.update(reservation, ReservationUpdate.accept()));
	}

	Mono<Reservation> complete(String taskSid, String reservationSid) {
		return this.reservations.modify(taskSid, reservationSid, (current) -> Mono.just(ReservationUpdate.complete()));
	}

}
