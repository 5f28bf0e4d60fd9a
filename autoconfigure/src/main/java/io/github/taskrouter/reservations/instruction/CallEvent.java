package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * A moment in the life of a call at which Twilio requests a status callback: Twilio's
 * {@code DequeueStatusCallbackEvent} and {@code StatusCallbackEvent}.
 *
 * @since 0.1.0
 */
public enum CallEvent implements ParameterValue {

	/**
	 * The call is leaving the queue of outgoing calls.
	 */
	INITIATED("initiated"),

	/**
	 * The phone rings.
	 */
	RINGING("ringing"),

	/**
	 * The call is answered.
	 */
	ANSWERED("answered"),

	/**
	 * The call has ended, however it ended.
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
