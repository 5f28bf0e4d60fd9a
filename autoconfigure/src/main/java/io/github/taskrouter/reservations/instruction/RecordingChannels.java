package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * The number of channels of a recording: Twilio's {@code RecordingChannels}.
 *
 * @since 0.1.0
 */
public enum RecordingChannels implements ParameterValue {

	/**
	 * One channel with all voices.
	 */
	MONO("mono"),

	/**
	 * One channel for each side.
	 */
	DUAL("dual");

	private final String value;

	RecordingChannels(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
