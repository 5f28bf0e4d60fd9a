package io.github.taskrouter.reservations.test;

import java.util.Arrays;
import java.util.Map;

import io.github.taskrouter.reservations.ReservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction needs, what it does to a reservation, and by which code of Twilio's
 * error dictionary TaskRouter refuses it. The worker answers at once.
 */
enum InstructionRule {

	DEQUEUE("Dequeue", 40135, Map.of(), null),

	CALL("Call", 40114, Map.of("CallFrom", 40111, "CallUrl", 40112), "CallAccept"),

	REDIRECT("Redirect", 40123, Map.of("RedirectUrl", 40120, "RedirectCallSid", 40121), "RedirectAccept"),

	CONFERENCE("Conference", 40136, Map.of(), null),

	SUPERVISE("Supervise", 40146, Map.of("Supervisor", 20001), null) {

		@Override
		void requireStatus(String reservationSid, ReservationStatus status) {
			if (status.equals(ReservationStatus.PENDING) || status.equals(ReservationStatus.CANCELED)) {
				throw RefusedException.badRequest(40146,
						"Reservation %s is %s and cannot be supervised".formatted(reservationSid, status));
			}
		}

		@Override
		ReservationStatus after(Form form, ReservationStatus before) {
			return before;
		}

	};

	private final String text;

	private final int tooLate;

	private final Map<String, Integer> missing;

	private final @Nullable String acceptParameter;

	InstructionRule(String text, int tooLate, Map<String, Integer> missing, @Nullable String acceptParameter) {
		this.text = text;
		this.tooLate = tooLate;
		this.missing = missing;
		this.acceptParameter = acceptParameter;
	}

	/**
	 * Twilio's tables write the names with a capital, its samples in lower case: both are
	 * taken.
	 */
	static InstructionRule of(String instruction) {
		return Arrays.stream(values())
			.filter((rule) -> rule.text.equalsIgnoreCase(instruction))
			.findAny()
			.orElseThrow(() -> RefusedException.badRequest(55555, "Invalid Instruction"));
	}

	ReservationStatus apply(Form form, String reservationSid, ReservationStatus status) {
		this.missing.forEach(form::require);
		requireStatus(reservationSid, status);
		return after(form, status);
	}

	void requireStatus(String reservationSid, ReservationStatus status) {
		if (!status.equals(ReservationStatus.PENDING)) {
			throw RefusedException.badRequest(this.tooLate,
					"Unable to execute %s instruction. Reservation %s is not currently in a Pending state."
						.formatted(this.text, reservationSid));
		}
	}

	ReservationStatus after(Form form, ReservationStatus before) {
		boolean accepts = this.acceptParameter == null || "true".equals(form.get(this.acceptParameter));
		return accepts ? ReservationStatus.ACCEPTED : before;
	}

}
