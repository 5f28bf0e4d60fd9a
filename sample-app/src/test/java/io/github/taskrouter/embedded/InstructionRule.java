package io.github.taskrouter.embedded;

import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an instruction needs, what it does to a reservation, and by which code TaskRouter
 * refuses it. The worker answers at once.
 */
enum InstructionRule {

	DEQUEUE("dequeue", Lifecycle.PENDING, 40135, Map.of(), null),

	CALL("call", Lifecycle.PENDING, 40114, Map.of("CallFrom", 40111, "CallUrl", 40112), "CallAccept"),

	REDIRECT("redirect", Lifecycle.PENDING, 40123, Map.of("RedirectUrl", 40120, "RedirectCallSid", 40121),
			"RedirectAccept"),

	CONFERENCE("conference", Lifecycle.PENDING, 40136, Map.of(), null),

	SUPERVISE("supervise", Lifecycle.ACCEPTED, 40146, Map.of("Supervisor", 20001), null);

	private final String instruction;

	private final String neededStatus;

	private final int otherStatusCode;

	private final Map<String, Integer> missingCodes;

	private final @Nullable String acceptParameter;

	InstructionRule(String instruction, String neededStatus, int otherStatusCode, Map<String, Integer> missingCodes,
			@Nullable String acceptParameter) {
		this.instruction = instruction;
		this.neededStatus = neededStatus;
		this.otherStatusCode = otherStatusCode;
		this.missingCodes = missingCodes;
		this.acceptParameter = acceptParameter;
	}

	static InstructionRule of(String instruction) {
		return Arrays.stream(values())
			.filter((rule) -> rule.instruction.equals(instruction))
			.findAny()
			.orElseThrow(() -> RefusedException.badRequest(55555, "Invalid Instruction"));
	}

	EmbeddedReservation apply(UpdateForm form, EmbeddedReservation reservation) {
		this.missingCodes.forEach(form::require);
		if (!reservation.is(this.neededStatus)) {
			throw RefusedException.badRequest(this.otherStatusCode,
					"The %s instruction needs reservation %s to be %s, but it is %s".formatted(this.instruction,
							reservation.sid(), this.neededStatus, reservation.status()));
		}
		return reservation.become(accepts(form) ? Lifecycle.ACCEPTED : reservation.status());
	}

	private boolean accepts(UpdateForm form) {
		return this.acceptParameter == null || "true".equals(form.get(this.acceptParameter));
	}

}
