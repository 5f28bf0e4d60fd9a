package io.github.taskrouter.reservations;

/**
 * Twilio does not accept the credentials (HTTP 401), or they do not permit the operation
 * (HTTP 403).
 *
 * @since 0.1.0
 */
public final class TaskRouterAuthenticationException extends TaskRouterResponseException {

	TaskRouterAuthenticationException(Builder builder) {
		super(builder);
	}

}
