package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The instruction needs a reservation that is pending, and this one no longer is
 * (Twilio's codes 40114, 40123, 40135, 40136 and 40144).
 *
 * @since 0.1.0
 */
public class ReservationNotPendingException extends TaskRouterResponseException {

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param error what the answer says
	 * @param cause why the answer's body could not be read, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null}
	 */
	public ReservationNotPendingException(String message, TaskRouterError error, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		super(message, error, cause, resumeAt);
	}

}
