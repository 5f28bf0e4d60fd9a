package io.github.taskrouter.reservations;

/**
 * The update needs a reservation that is pending, and this one no longer is: it came too
 * late, or twice. Recognized by Twilio's codes 40114, 40123, 40135, 40136 and 40144, and
 * by HTTP 400 with a message that says so.
 *
 * @since 0.1.0
 */
public final class ReservationNotPendingException extends TaskRouterResponseException {

	ReservationNotPendingException(Builder builder) {
		super(builder);
	}

}
