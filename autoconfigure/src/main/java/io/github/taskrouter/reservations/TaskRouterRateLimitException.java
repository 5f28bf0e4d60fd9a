package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Too many requests at once (HTTP 429). Twilio documents that such a request was not
 * processed.
 *
 * @since 0.1.0
 */
public class TaskRouterRateLimitException extends TaskRouterResponseException {

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param error what the answer says
	 * @param cause why the answer's body could not be read, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null}
	 */
	public TaskRouterRateLimitException(String message, TaskRouterError error, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		super(message, error, cause, resumeAt);
	}

}
