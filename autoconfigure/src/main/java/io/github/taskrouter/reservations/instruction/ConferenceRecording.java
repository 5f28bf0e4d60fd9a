package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * Whether to record a conference: Twilio's {@code ConferenceRecord}.
 *
 * @since 0.1.0
 */
public enum ConferenceRecording implements ParameterValue {

	/**
	 * Record the conference; the same as {@link #RECORD_FROM_START}.
	 */
	TRUE("true"),

	/**
	 * Record nothing; the same as {@link #DO_NOT_RECORD}.
	 */
	FALSE("false"),

	/**
	 * Record the conference from its start.
	 */
	RECORD_FROM_START("record-from-start"),

	/**
	 * Record nothing.
	 */
	DO_NOT_RECORD("do-not-record");

	private final String value;

	ConferenceRecording(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
