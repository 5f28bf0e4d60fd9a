package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.webclient.UnsafeConnectorException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports that a reservation client would use an HTTP client that sends updates twice.
 */
class UnsafeConnectorFailureAnalyzer extends AbstractFailureAnalyzer<UnsafeConnectorException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsafeConnectorException cause) {
		return new FailureAnalysis("The reservation client was not created: %s.".formatted(cause.getMessage()),
				"Remove the system property, or use another HTTP client, with the property "
						+ "'spring.http.clients.reactive.connector' for example.",
				cause);
	}

}
