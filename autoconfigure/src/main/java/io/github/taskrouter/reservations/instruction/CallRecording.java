package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * Whether to record the call that an instruction places: Twilio's {@code DequeueRecord}
 * and {@code CallRecord}.
 *
 * @since 0.1.0
 */
public enum CallRecording implements ParameterValue {

	/**
	 * Record the call as soon as it is answered.
	 */
	RECORD_FROM_ANSWER("record-from-answer"),

	/**
	 * Record nothing.
	 */
	DO_NOT_RECORD("do-not-record");

	private final String value;

	CallRecording(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
