package io.github.taskrouter.reservations;

/**
 * Twilio or a gateway has failed (HTTP 5xx). Whether the request was processed is
 * unknown.
 *
 * @since 0.1.0
 */
public final class TaskRouterServerException extends TaskRouterResponseException {

	TaskRouterServerException(Builder builder) {
		super(builder);
	}

}
