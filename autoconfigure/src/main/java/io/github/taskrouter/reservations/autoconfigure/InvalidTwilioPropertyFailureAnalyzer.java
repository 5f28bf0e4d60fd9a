package io.github.taskrouter.reservations.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/**
 * Reports a property under {@code twilio} that can't be used, by its name and origin and
 * without its value.
 */
class InvalidTwilioPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidTwilioPropertyException> {

	private final Environment environment;

	InvalidTwilioPropertyFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidTwilioPropertyException cause) {
		Origin origin = PropertyOrigin.of(this.environment, cause.getProperty());
		return new FailureAnalysis(
				"%s.%s".formatted(cause.getMessage(), (origin != null) ? " It is set by " + origin + "." : ""),
				"Review the property '%s' in the application's configuration.".formatted(cause.getProperty()), cause);
	}

}
