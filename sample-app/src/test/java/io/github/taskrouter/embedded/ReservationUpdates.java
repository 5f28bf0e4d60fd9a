package io.github.taskrouter.embedded;

import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * Carries out updates: the version first, then the instruction, then the status.
 */
final class ReservationUpdates {

	private ReservationUpdates() {
	}

	static EmbeddedReservation apply(Request request, EmbeddedReservation reservation) {
		requireVersion(request.getHeader("If-Match"), reservation);
		UpdateForm form = new UpdateForm(request);
		String instruction = form.get("Instruction");
		String status = form.get("ReservationStatus");
		requireActivity(form, status);
		if (instruction == null) {
			form.require("ReservationStatus", 20001);
		}
		EmbeddedReservation instructed = (instruction != null)
				? InstructionRule.of(instruction).apply(form, reservation) : reservation;
		boolean moved = status == null || (instruction != null && instructed.is(status));
		return moved ? instructed : Lifecycle.move(instructed, status);
	}

	private static void requireVersion(@Nullable String ifMatch, EmbeddedReservation reservation) {
		if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(reservation.etag())) {
			throw new RefusedException(412, 20412,
					"Precondition failed: reservation %s has moved on from that version".formatted(reservation.sid()));
		}
	}

	private static void requireActivity(UpdateForm form, @Nullable String status) {
		String activitySid = form.get("WorkerActivitySid");
		if (activitySid != null && !SidPattern.matches("WA", activitySid)) {
			throw RefusedException.badRequest(Lifecycle.REJECTED.equals(status) ? 40100 : 20001,
					"Invalid WorkerActivitySid");
		}
	}

}
