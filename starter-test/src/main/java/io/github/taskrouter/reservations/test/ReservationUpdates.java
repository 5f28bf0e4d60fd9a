package io.github.taskrouter.reservations.test;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.parameter.Sid;
import org.jspecify.annotations.Nullable;

/**
 * Carries out updates: the version first, then the instruction, then the status.
 */
final class ReservationUpdates {

	private ReservationUpdates() {
	}

	static ReservationState apply(Form form, @Nullable String ifMatch, EmbeddedReservation reservation) {
		return reservation.task().change(reservation, (before) -> {
			requireVersion(ifMatch, reservation);
			return after(form, reservation, before);
		});
	}

	private static ReservationStatus after(Form form, EmbeddedReservation reservation, ReservationStatus before) {
		form.requireNoEmptyValue();
		String instruction = form.get("Instruction");
		String status = form.get("ReservationStatus");
		requireActivity(form, status);
		if (instruction == null) {
			form.require("ReservationStatus", 20001);
		}
		ReservationStatus instructed = (instruction != null)
				? InstructionRule.of(instruction).apply(form, reservation.sid(), before) : before;
		if (status == null || (instruction != null && instructed.name().equals(status))) {
			return instructed;
		}
		ReservationStatus wanted = Lifecycle.require(status);
		Lifecycle.requireStep(reservation, instructed, wanted);
		return wanted;
	}

	private static void requireVersion(@Nullable String ifMatch, EmbeddedReservation reservation) {
		if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(reservation.etag())) {
			throw new RefusedException(412, 20412,
					"Precondition failed: reservation %s has another version".formatted(reservation.sid()));
		}
	}

	private static void requireActivity(Form form, @Nullable String status) {
		String activitySid = form.get("WorkerActivitySid");
		if (activitySid != null && !Sid.ACTIVITY.matches(activitySid)) {
			throw RefusedException.badRequest(ReservationStatus.REJECTED.name().equals(status) ? 40100 : 20001,
					"Invalid WorkerActivitySid");
		}
	}

}
