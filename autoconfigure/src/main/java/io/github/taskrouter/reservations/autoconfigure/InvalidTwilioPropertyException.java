package io.github.taskrouter.reservations.autoconfigure;

/**
 * A property under {@code twilio} can't be used. Names the property and what was
 * expected, and never holds a value.
 */
class InvalidTwilioPropertyException extends RuntimeException {

	private final String property;

	/**
	 * Create an exception.
	 * @param property the name of the property
	 * @param expectation what the property must be, such as "must be 1 to 1000"
	 */
	InvalidTwilioPropertyException(String property, String expectation) {
		super(property + " " + expectation);
		this.property = property;
	}

	String getProperty() {
		return this.property;
	}

}
