package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * Whether to trim silence from a conference recording: Twilio's {@code ConferenceTrim}.
 *
 * @since 0.1.0
 */
public enum ConferenceTrim implements ParameterValue {

	/**
	 * Trim silence.
	 */
	TRIM_SILENCE("trim-silence"),

	/**
	 * Keep silence.
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
