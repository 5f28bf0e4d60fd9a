package io.github.taskrouter.reservations.test;

import java.util.List;

import io.github.taskrouter.reservations.ReservationStatus;

/**
 * Assertions on an {@link EmbeddedReservation}: what has become of it, and which requests
 * brought that about.
 *
 * @since 0.1.0
 */
public final class EmbeddedReservationAssert
		extends AbstractReceivedAssert<EmbeddedReservationAssert, EmbeddedReservation> {

	EmbeddedReservationAssert(EmbeddedReservation reservation) {
		super(reservation, EmbeddedReservationAssert.class);
	}

	/**
	 * Verify the status.
	 * @param status the expected status
	 * @return these assertions
	 */
	public EmbeddedReservationAssert hasStatus(ReservationStatus status) {
		if (!this.actual.status().equals(status)) {
			throw failure("%nExpecting %s%nto be %s", this.actual, status);
		}
		return this;
	}

	/**
	 * Verify that the reservation is still pending.
	 * @return these assertions
	 */
	public EmbeddedReservationAssert isPending() {
		return hasStatus(ReservationStatus.PENDING);
	}

	/**
	 * Verify that the reservation is accepted.
	 * @return these assertions
	 */
	public EmbeddedReservationAssert isAccepted() {
		return hasStatus(ReservationStatus.ACCEPTED);
	}

	/**
	 * Verify that the reservation is rejected.
	 * @return these assertions
	 */
	public EmbeddedReservationAssert isRejected() {
		return hasStatus(ReservationStatus.REJECTED);
	}

	/**
	 * Verify that the reservation is completed.
	 * @return these assertions
	 */
	public EmbeddedReservationAssert isCompleted() {
		return hasStatus(ReservationStatus.COMPLETED);
	}

	@Override
	List<ReceivedRequest> requests() {
		return this.actual.task()
			.requests()
			.stream()
			.filter((request) -> this.actual.sid().equals(request.reservationSid()))
			.toList();
	}

}
