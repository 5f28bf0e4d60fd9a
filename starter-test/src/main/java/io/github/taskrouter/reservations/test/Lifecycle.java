package io.github.taskrouter.reservations.test;

import java.util.Set;

import io.github.taskrouter.reservations.ReservationStatus;

/**
 * Which statuses a client can give to a reservation, and how TaskRouter refuses the
 * others.
 */
final class Lifecycle {

	private static final Set<ReservationStatus> DOCUMENTED = Set.of(ReservationStatus.PENDING,
			ReservationStatus.ACCEPTED, ReservationStatus.REJECTED, ReservationStatus.TIMEOUT,
			ReservationStatus.CANCELED, ReservationStatus.RESCINDED, ReservationStatus.WRAPPING,
			ReservationStatus.COMPLETED);

	private Lifecycle() {
	}

	static ReservationStatus require(String status) {
		if (status.isBlank() || !DOCUMENTED.contains(ReservationStatus.valueOf(status))) {
			throw RefusedException.badRequest(20001, "Invalid ReservationStatus");
		}
		return ReservationStatus.valueOf(status);
	}

	static void requireStep(EmbeddedReservation reservation, ReservationStatus from, ReservationStatus to) {
		boolean pending = from.equals(ReservationStatus.PENDING);
		boolean working = from.equals(ReservationStatus.ACCEPTED) || from.equals(ReservationStatus.WRAPPING);
		if (to.equals(ReservationStatus.ACCEPTED) || to.equals(ReservationStatus.REJECTED)) {
			require(pending, "Reservation %s not in expected state [pending] and cannot be updated to [%s]"
				.formatted(reservation.sid(), to.equals(ReservationStatus.ACCEPTED) ? "onHold" : to));
		}
		else if (to.equals(ReservationStatus.COMPLETED)) {
			require(working,
					"Cannot complete task %s because it is not currently assigned.".formatted(reservation.taskSid()));
		}
		else if (to.equals(ReservationStatus.WRAPPING)) {
			require(from.equals(ReservationStatus.ACCEPTED),
					"Cannot wrap up task %s because it is not currently assigned.".formatted(reservation.taskSid()));
		}
		else {
			require(false, "Reservation %s cannot be updated to [%s]".formatted(reservation.sid(), to));
		}
	}

	private static void require(boolean possible, String message) {
		if (!possible) {
			throw RefusedException.badRequest(20001, message);
		}
	}

}
