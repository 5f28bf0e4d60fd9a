package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Reports a property under {@code twilio} that can't be bound. Comes ahead of Boot's own
 * report, which would print the value: in a property that takes no text, that may well be
 * a secret on the wrong line.
 */
class TwilioBindFailureAnalyzer extends AbstractFailureAnalyzer<BindException> implements Ordered {

	private static final List<ConfigurationPropertyName> PREFIXES = List
		.of(ConfigurationPropertyName.of("twilio.taskrouter"), ConfigurationPropertyName.of("twilio.oauth"));

	private static final Map<Class<?>, String> EXPECTED = Map.of(Integer.class, "must be a whole number", boolean.class,
			"must be true or false", Boolean.class, "must be true or false", Duration.class,
			"must be a duration such as 500ms, 10s or 1m", DataSize.class, "must be a size such as 512KB or 16MB");

	private final FailureAnalyzer reporter;

	TwilioBindFailureAnalyzer(Environment environment) {
		this.reporter = new InvalidTwilioPropertyFailureAnalyzer(environment);
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		ConfigurationPropertyName name = cause.getName();
		if (PREFIXES.stream().noneMatch((prefix) -> prefix.equals(name) || prefix.isAncestorOf(name))) {
			return null;
		}
		return this.reporter.analyze(new InvalidTwilioPropertyException(name.toString(), reason(cause)));
	}

	private String reason(BindException failure) {
		Class<?> type = failure.getTarget().getType().resolve(Object.class);
		return EXPECTED.getOrDefault(type, "takes no value of its own, only properties beneath it");
	}

}
