package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * The size of the jitter buffer, which smooths network jitter at the price of delay:
 * Twilio's {@code JitterBufferSize}.
 *
 * @since 0.1.0
 */
public enum JitterBufferSize implements ParameterValue {

	/**
	 * The least delay.
	 */
	SMALL("small"),

	/**
	 * Between small and large.
	 */
	MEDIUM("medium"),

	/**
	 * The least loss.
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
