package io.github.taskrouter.reservations;

/**
 * There are too many requests (HTTP 429). It is certain that Twilio did not process the
 * request, since its documentation says so.
 *
 * @since 0.1.0
 */
public final class TaskRouterRateLimitException extends TaskRouterResponseException {

	TaskRouterRateLimitException(Builder builder) {
		super(builder);
	}

}
