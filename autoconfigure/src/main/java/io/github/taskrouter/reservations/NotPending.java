package io.github.taskrouter.reservations;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How Twilio says that a reservation is no longer pending. For an update of the status,
 * there is no code of its own: the answer is HTTP 400, and only its message tells.
 */
final class NotPending {

	/**
	 * Twilio's error dictionary: call, redirect, dequeue and, twice, conference.
	 */
	private static final Set<Integer> CODES = Set.of(40114, 40123, 40135, 40136, 40144);

	private static final String RESERVATION = "(?i)\\breservation\\s++WR\\S*+\\s++(?:is\\s++)?";

	private static final List<Pattern> MESSAGES = List.of(
			/*
			 * "Reservation WR… not in expected state [pending] and cannot be updated to
			 * [onHold]": https://help.twilio.com/articles/40136086868507. Where other
			 * states were expected, it may well be pending.
			 */
			Pattern
				.compile(RESERVATION + "not\\s++in\\s++expected\\s++state\\b(?!\\s*+\\[(?![^\\[\\]]*\\bpending\\b))"),
			/*
			 * "Unable to execute Conference instruction. Reservation WR… is not currently
			 * in a Pending state.":
			 * https://github.com/twilio-labs/plugin-flex-outbound-dialpad/issues/31
			 */
			Pattern.compile(RESERVATION + "not\\s++currently\\s++in\\s++a\\s++pending\\s++state\\b"));

	private NotPending() {
	}

	static boolean isCode(@Nullable Integer code) {
		return code != null && CODES.contains(code);
	}

	static boolean isMessage(String message) {
		return MESSAGES.stream().anyMatch((pattern) -> pattern.matcher(message).find());
	}

}
