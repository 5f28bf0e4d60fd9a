package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The answer is a success, but its body is not what it should be: no JSON, JSON of
 * another shape, or larger than the client takes in. An update has been carried out all
 * the same.
 *
 * @since 0.1.0
 */
public class TaskRouterDecodingException extends TaskRouterException {

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param cause why the body could not be taken in, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null}
	 */
	public TaskRouterDecodingException(String message, @Nullable Throwable cause, @Nullable URI resumeAt) {
		super(message, cause, resumeAt);
	}

}
