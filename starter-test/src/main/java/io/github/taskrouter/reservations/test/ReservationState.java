package io.github.taskrouter.reservations.test;

import java.time.Instant;

import io.github.taskrouter.reservations.ReservationStatus;

/**
 * What a reservation is at one moment.
 *
 * @param status the status
 * @param version how often the reservation has changed
 * @param since when it last changed
 */
record ReservationState(ReservationStatus status, int version, Instant since) {

	ReservationState next(ReservationStatus status, Instant now) {
		return new ReservationState(status, this.version + 1, now);
	}

	boolean isPending() {
		return this.status.equals(ReservationStatus.PENDING);
	}

}
