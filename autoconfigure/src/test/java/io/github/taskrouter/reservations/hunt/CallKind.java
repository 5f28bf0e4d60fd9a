package io.github.taskrouter.reservations.hunt;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.fixture.TestSids;
import reactor.core.publisher.Flux;

/**
 * What is asked of a client.
 */
enum CallKind {

	FETCH {

		@Override
		Flux<Reservation> of(ReservationClient client, String reservationSid) {
			return client.fetch(TestSids.TASK, reservationSid).flux();
		}

	},

	UPDATE {

		@Override
		Flux<Reservation> of(ReservationClient client, String reservationSid) {
			return client.update(TestSids.TASK, reservationSid, ReservationUpdate.accept()).flux();
		}

	},

	LIST {

		@Override
		Flux<Reservation> of(ReservationClient client, String reservationSid) {
			return client.list(TestSids.TASK);
		}

	};

	abstract Flux<Reservation> of(ReservationClient client, String reservationSid);

	Flux<Reservation> of(ReservationClient client, int number) {
		return of(client, TestSids.reservation(number));
	}

}
