package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * An event of a call on which Twilio requests a status callback: Twilio's
 * {@code DequeueStatusCallbackEvent} and {@code StatusCallbackEvent}.
 *
 * @since 0.1.0
 */
public enum CallEvent implements ParameterValue {

	/**
	 * The call has left the queue of outgoing calls.
	 */
	INITIATED("initiated"),

	/**
	 * The phone is ringing.
	 */
	RINGING("ringing"),

	/**
	 * The call has been answered.
	 */
	ANSWERED("answered"),

	/**
	 * The call has ended, for whatever reason.
	 */
	COMPLETED("completed");

	private final String value;

	CallEvent(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
