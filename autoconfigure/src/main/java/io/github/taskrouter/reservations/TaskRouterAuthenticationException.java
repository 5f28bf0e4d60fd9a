package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Twilio does not accept the credentials (HTTP 401), or they do not permit the operation
 * (HTTP 403).
 *
 * @since 0.1.0
 */
public class TaskRouterAuthenticationException extends TaskRouterResponseException {

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param error what the answer says
	 * @param cause why the answer's body could not be read, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null}
	 */
	public TaskRouterAuthenticationException(String message, TaskRouterError error, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		super(message, error, cause, resumeAt);
	}

}
