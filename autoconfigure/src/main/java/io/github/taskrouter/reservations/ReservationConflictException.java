package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The reservation is not what the update took it for: it has moved on from the version in
 * {@code If-Match} (HTTP 412), or the update conflicts with another (HTTP 409).
 *
 * @since 0.1.0
 */
public class ReservationConflictException extends TaskRouterResponseException {

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param error what the answer says
	 * @param cause why the answer's body could not be read, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null}
	 */
	public ReservationConflictException(String message, TaskRouterError error, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		super(message, error, cause, resumeAt);
	}

}
