package io.github.taskrouter.embedded;

import java.util.Map;
import java.util.Set;

/**
 * What a reservation can be, and what can be made of it through the API.
 */
final class Lifecycle {

	static final String PENDING = "pending";

	static final String ACCEPTED = "accepted";

	static final String REJECTED = "rejected";

	static final String RESCINDED = "rescinded";

	static final String WRAPPING = "wrapping";

	static final String COMPLETED = "completed";

	private static final Set<String> STATUSES = Set.of(PENDING, ACCEPTED, REJECTED, "timeout", "canceled", RESCINDED,
			WRAPPING, COMPLETED);

	private static final Map<String, Set<String>> STEPS = Map.of(PENDING, Set.of(ACCEPTED, REJECTED), ACCEPTED,
			Set.of(WRAPPING, COMPLETED), WRAPPING, Set.of(COMPLETED));

	private Lifecycle() {
	}

	static boolean isStatus(String text) {
		return STATUSES.contains(text);
	}

	static EmbeddedReservation move(EmbeddedReservation reservation, String status) {
		if (!isStatus(status)) {
			throw RefusedException.badRequest(20001, "Invalid ReservationStatus");
		}
		if (!STEPS.getOrDefault(reservation.status(), Set.of()).contains(status)) {
			throw new RefusedException(409, 20409, "Reservation %s is %s and can't become %s"
				.formatted(reservation.sid(), reservation.status(), status));
		}
		return reservation.become(status);
	}

}
