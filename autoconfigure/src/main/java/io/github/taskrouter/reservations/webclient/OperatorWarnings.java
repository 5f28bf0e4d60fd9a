package io.github.taskrouter.reservations.webclient;

import java.util.function.LongSupplier;

import io.github.taskrouter.reservations.TaskRouterAuthenticationException;
import io.github.taskrouter.reservations.limit.RequestRejectedException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Warns of what an operator has to act on, each once a minute at most.
 */
final class OperatorWarnings {

	private static final Log logger = LogFactory.getLog(OperatorWarnings.class);

	private final String client;

	private final Occasion credentials;

	private final Occasion limit;

	OperatorWarnings(String client, LongSupplier clock) {
		this.client = client;
		this.credentials = new Occasion(clock);
		this.limit = new Occasion(clock);
	}

	void consider(Throwable failure) {
		if (failure instanceof TaskRouterAuthenticationException refusal && this.credentials.take()) {
			logger.warn("Twilio refuses the credentials of client '%s': HTTP %d, code %s (reported once a minute)"
				.formatted(this.client, refusal.getStatusCode().value(), refusal.getCode()));
		}
		else if (failure.getCause() instanceof RequestRejectedException rejection && this.limit.take()) {
			logger.warn("Client '%s' turns calls away: %s (reported once a minute)".formatted(this.client,
					rejection.getMessage()));
		}
	}

}
