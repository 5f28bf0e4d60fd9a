package io.github.taskrouter.reservations;

/**
 * There is no such reservation, task or workspace (HTTP 404). Twilio removes a
 * reservation some minutes after its task has ended.
 *
 * @since 0.1.0
 */
public final class ReservationNotFoundException extends TaskRouterResponseException {

	ReservationNotFoundException(Builder builder) {
		super(builder);
	}

}
