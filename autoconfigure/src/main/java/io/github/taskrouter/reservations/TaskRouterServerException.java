package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Twilio or a gateway has failed (HTTP 5xx). An update may have been carried out all the
 * same.
 *
 * @since 0.1.0
 */
public class TaskRouterServerException extends TaskRouterResponseException {

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param error what the answer says
	 * @param cause why the answer's body could not be read, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null}
	 */
	public TaskRouterServerException(String message, TaskRouterError error, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		super(message, error, cause, resumeAt);
	}

}
