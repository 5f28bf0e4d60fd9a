package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * How a supervisor takes part in a worker's call: Twilio's {@code SupervisorMode}.
 *
 * @since 0.1.0
 */
public enum SupervisorMode implements ParameterValue {

	/**
	 * Listen, heard by nobody.
	 */
	MONITOR("monitor"),

	/**
	 * Speak, heard by the worker only.
	 */
	WHISPER("whisper"),

	/**
	 * Speak, heard by everybody.
	 */
	BARGE("barge");

	private final String value;

	SupervisorMode(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
