package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The answer is a success that can't be read, or that answers something else than what
 * was asked: its body is not JSON, has another shape or is too large, or it lacks what
 * the call needs. An update has been processed all the same, unless the answer belongs to
 * another request; its outcome is unknown then.
 *
 * @since 0.1.0
 * @see ReservationClient
 */
public class TaskRouterDecodingException extends TaskRouterException {

	/**
	 * Create an exception.
	 * @param message the message
	 * @param cause why the body could not be read, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null} for none
	 */
	protected TaskRouterDecodingException(String message, @Nullable Throwable cause, @Nullable URI resumeAt) {
		super(message, cause, resumeAt);
	}

	/**
	 * Create an exception.
	 * @param message the message
	 * @param cause why the body could not be read, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null} for none
	 * @return the exception
	 */
	public static TaskRouterDecodingException create(String message, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		return new TaskRouterDecodingException(message, cause, resumeAt);
	}

}
