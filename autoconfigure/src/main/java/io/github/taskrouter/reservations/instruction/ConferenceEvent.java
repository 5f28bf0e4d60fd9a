package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * An event of a conference on which Twilio requests a status callback: Twilio's
 * {@code ConferenceStatusCallbackEvent}.
 *
 * @since 0.1.0
 */
public enum ConferenceEvent implements ParameterValue {

	/**
	 * The conference has started.
	 */
	START("start"),

	/**
	 * The last participant has left, or the conference was ended.
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
	 * A participant was put on hold or taken off hold.
	 */
	HOLD("hold"),

	/**
	 * A participant has started or stopped speaking.
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
