package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Root of what a {@link ReservationClient} signals when a call fails. The message names
 * the operation and never holds a secret or a phone number.
 *
 * @since 0.1.0
 */
public abstract class TaskRouterException extends RuntimeException {

	private final @Nullable URI resumeAt;

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param cause what it failed of, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null}
	 */
	protected TaskRouterException(String message, @Nullable Throwable cause, @Nullable URI resumeAt) {
		super(message, cause);
		this.resumeAt = resumeAt;
	}

	/**
	 * Where a list can be resumed that failed midway: all reservations of the pages
	 * before have been emitted, none of that page.
	 * @return the link of the page that failed, for
	 * {@link ReservationQuery#startingAt(URI)}; {@code null} where it was the first page
	 * or the call was no list
	 */
	public @Nullable URI getResumeAt() {
		return this.resumeAt;
	}

}
