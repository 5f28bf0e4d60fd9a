package io.github.taskrouter.reservations.test;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of an update or of a query.
 */
record Form(Map<String, List<String>> values) {

	private static final Set<String> NEVER_EMPTY = Set.of("ReservationStatus", "Instruction",
			"DequeueStatusCallbackUrl", "CallStatusCallbackUrl", "StatusCallback");

	@Nullable String get(String name) {
		List<String> values = this.values.get(name);
		return (values != null) ? values.get(0) : null;
	}

	int number(String name, int otherwise, int min, int max, int code) {
		String text = get(name);
		if (text == null) {
			return otherwise;
		}
		if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max) {
			return Integer.parseInt(text);
		}
		throw RefusedException.badRequest(code, "%s must be %d to %d".formatted(name, min, max));
	}

	void require(String name, int code) {
		if (get(name) == null) {
			throw RefusedException.badRequest(code, name + " is missing");
		}
	}

	/**
	 * Twilio's error dictionary names an empty address of a callback as a fault. That an
	 * empty status or instruction is one too is a guess.
	 */
	void requireNoEmptyValue() {
		this.values.forEach((name, values) -> {
			if (NEVER_EMPTY.contains(name) && values.contains("")) {
				throw RefusedException.badRequest(20001, name + " is empty");
			}
		});
	}

}
