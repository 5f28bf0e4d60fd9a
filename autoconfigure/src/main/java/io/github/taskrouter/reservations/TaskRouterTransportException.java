package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * No answer, or not a whole one: the connection was refused or reset, time ran out, or
 * too many calls were waiting already.
 *
 * @since 0.1.0
 */
public class TaskRouterTransportException extends TaskRouterException {

	private final boolean sent;

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param sent whether the request may have reached Twilio
	 * @param cause what it failed of, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null}
	 */
	public TaskRouterTransportException(String message, boolean sent, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		super(message, cause, resumeAt);
		this.sent = sent;
	}

	/**
	 * Whether the request may have reached Twilio.
	 * @return {@code false} only where it is certain that the request was not processed,
	 * so that an update can be repeated without harm; {@code true} otherwise
	 */
	public boolean isSent() {
		return this.sent;
	}

}
