package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Root of the exceptions that a {@link ReservationClient} signals when a call fails. The
 * message names the operation and never contains a secret or a phone number.
 *
 * @since 0.1.0
 */
public abstract class TaskRouterException extends RuntimeException {

	private final @Nullable URI resumeAt;

	TaskRouterException(String message, @Nullable Throwable cause, @Nullable URI resumeAt) {
		super(message, cause);
		this.resumeAt = resumeAt;
	}

	/**
	 * Return where to resume a list that failed midway. All reservations of the pages
	 * before have been emitted, and none of that page.
	 * @return the link of the page that failed, for
	 * {@link ReservationQuery#startingAt(URI)}; {@code null} if it was the first page or
	 * the call was not a list
	 */
	public @Nullable URI getResumeAt() {
		return this.resumeAt;
	}

}
