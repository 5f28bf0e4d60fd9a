package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * How much jitter of the network the conference evens out, at the price of delay:
 * Twilio's {@code JitterBufferSize}.
 *
 * @since 0.1.0
 */
public enum JitterBufferSize implements ParameterValue {

	/**
	 * Least delay.
	 */
	SMALL("small"),

	/**
	 * Between the two.
	 */
	MEDIUM("medium"),

	/**
	 * Least loss.
	 */
	LARGE("large"),

	/**
	 * No jitter buffer.
	 */
	OFF("off");

	private final String value;

	JitterBufferSize(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
