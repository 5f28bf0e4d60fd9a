package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * There was no answer, or not a complete one: the connection was refused or reset, the
 * call timed out, or too many calls were waiting already.
 *
 * @since 0.1.0
 * @see ReservationClient
 */
public class TaskRouterTransportException extends TaskRouterException {

	private final boolean sent;

	/**
	 * Constructor for implementations of {@link ReservationClient}.
	 * @param message the message
	 * @param sent whether the request may have been processed
	 * @param cause the cause, or {@code null} for none
	 * @param resumeAt the link of the page that failed, or {@code null} for none
	 */
	protected TaskRouterTransportException(String message, boolean sent, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		super(message, cause, resumeAt);
		this.sent = sent;
	}

	/**
	 * Create an exception.
	 * @param message the message
	 * @param sent whether the request may have been processed
	 * @param cause the cause, or {@code null} for none
	 * @param resumeAt the link of the page that failed, or {@code null} for none
	 * @return the exception
	 */
	public static TaskRouterTransportException create(String message, boolean sent, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		return new TaskRouterTransportException(message, sent, cause, resumeAt);
	}

	/**
	 * Return whether Twilio may have processed the request.
	 * @return {@code false} only if it is certain that Twilio did not process the
	 * request, so that an update can be repeated safely; {@code true} if its outcome is
	 * unknown
	 */
	public boolean isSent() {
		return this.sent;
	}

}
