package io.github.taskrouter.reservations.parameter;

/**
 * A value of a closed set, such as an enum constant.
 *
 * @since 0.1.0
 */
public interface ParameterValue {

	/**
	 * Return the text that Twilio knows the value by.
	 * @return the text as it is sent
	 */
	String value();

}
