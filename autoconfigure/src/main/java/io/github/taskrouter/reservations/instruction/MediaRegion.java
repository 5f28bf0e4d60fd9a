package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.ParameterValue;

/**
 * Where to mix the media of a conference: Twilio's {@code Region}. Independent of the
 * region of the API.
 *
 * @since 0.1.0
 */
public enum MediaRegion implements ParameterValue {

	/**
	 * Ashburn, United States.
	 */
	US1("us1"),

	/**
	 * Umatilla, United States.
	 */
	US2("us2"),

	/**
	 * Dublin, Ireland.
	 */
	IE1("ie1"),

	/**
	 * Frankfurt, Germany.
	 */
	DE1("de1"),

	/**
	 * Singapore.
	 */
	SG1("sg1"),

	/**
	 * São Paulo, Brazil.
	 */
	BR1("br1"),

	/**
	 * Sydney, Australia.
	 */
	AU1("au1"),

	/**
	 * Tokyo, Japan.
	 */
	JP1("jp1");

	private final String value;

	MediaRegion(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

}
