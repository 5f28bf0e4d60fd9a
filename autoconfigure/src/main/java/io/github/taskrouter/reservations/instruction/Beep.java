package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * When to play a beep to the conference: Twilio's {@code Beep}.
 *
 * @since 0.1.0
 */
public enum Beep implements ParameterValue {

	/**
	 * On entry and on exit.
	 */
	TRUE("true"),

	/**
	 * Never.
	 */
	FALSE("false"),

	/**
	 * When the worker joins.
	 */
	ON_ENTER("onEnter"),

	/**
	 * When the worker leaves.
	 */
	ON_EXIT("onExit");

	private final String value;

	Beep(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
