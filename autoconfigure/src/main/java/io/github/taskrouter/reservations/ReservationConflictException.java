package io.github.taskrouter.reservations;

/**
 * The reservation has changed: it no longer has the version that was sent as
 * {@code If-Match} (HTTP 412), or the update conflicts with another one (HTTP 409).
 *
 * @since 0.1.0
 */
public final class ReservationConflictException extends TaskRouterResponseException {

	ReservationConflictException(Builder builder) {
		super(builder);
	}

}
