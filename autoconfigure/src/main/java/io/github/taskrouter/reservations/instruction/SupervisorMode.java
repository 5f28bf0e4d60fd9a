package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * How a supervisor takes part in a worker's call: Twilio's {@code SupervisorMode}.
 *
 * @since 0.1.0
 */
public enum SupervisorMode implements ParameterValue {

	/**
	 * Listens, heard by nobody.
	 */
	MONITOR("monitor"),

	/**
	 * Is heard by the worker alone.
	 */
	WHISPER("whisper"),

	/**
	 * Is heard by everybody.
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
