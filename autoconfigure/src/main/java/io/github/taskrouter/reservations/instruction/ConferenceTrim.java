package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * What happens to silence at the ends of a conference recording: Twilio's
 * {@code ConferenceTrim}.
 *
 * @since 0.1.0
 */
public enum ConferenceTrim implements ParameterValue {

	/**
	 * Cut it off.
	 */
	TRIM_SILENCE("trim-silence"),

	/**
	 * Keep it.
	 */
	DO_NOT_TRIM("do-not-trim");

	private final String value;

	ConferenceTrim(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
