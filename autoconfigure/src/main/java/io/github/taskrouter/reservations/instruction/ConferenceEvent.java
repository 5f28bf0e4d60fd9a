package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * A moment in the life of a conference at which Twilio requests a status callback:
 * Twilio's {@code ConferenceStatusCallbackEvent}.
 *
 * @since 0.1.0
 */
public enum ConferenceEvent implements ParameterValue {

	/**
	 * The conference has begun.
	 */
	START("start"),

	/**
	 * The last participant has left or the conference was ended.
	 */
	END("end"),

	/**
	 * A participant has joined.
	 */
	JOIN("join"),

	/**
	 * A participant has left.
	 */
	LEAVE("leave"),

	/**
	 * A participant was muted or unmuted.
	 */
	MUTE("mute"),

	/**
	 * A participant was put on hold or taken off it.
	 */
	HOLD("hold"),

	/**
	 * A participant has begun or ceased to speak.
	 */
	SPEAKER("speaker");

	private final String value;

	ConferenceEvent(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
