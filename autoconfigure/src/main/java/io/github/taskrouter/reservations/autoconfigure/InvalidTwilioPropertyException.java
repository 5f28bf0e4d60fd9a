package io.github.taskrouter.reservations.autoconfigure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A property under {@code twilio} can't be used. Says which and why, and never holds a
 * value.
 */
class InvalidTwilioPropertyException extends RuntimeException {

	private static final Pattern REASON = Pattern.compile("\\S+ (must .+?)(?: but was .*)?", Pattern.DOTALL);

	private final String property;

	InvalidTwilioPropertyException(String property, String reason) {
		super(property + " " + reason);
		this.property = property;
	}

	/**
	 * Takes the reason from a builder that refused the property's value, without the part
	 * that quotes it.
	 */
	static InvalidTwilioPropertyException of(String property, IllegalArgumentException refusal) {
		return new InvalidTwilioPropertyException(property, reason(refusal.getMessage()));
	}

	private static String reason(@Nullable String message) {
		Matcher matcher = REASON.matcher((message != null) ? message : "");
		return matcher.matches() ? matcher.group(1) : "is not valid";
	}

	String getProperty() {
		return this.property;
	}

}
