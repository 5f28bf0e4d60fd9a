package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.Set;

import io.github.taskrouter.reservations.ReservationConflictException;
import io.github.taskrouter.reservations.ReservationNotFoundException;
import io.github.taskrouter.reservations.ReservationNotPendingException;
import io.github.taskrouter.reservations.TaskRouterAuthenticationException;
import io.github.taskrouter.reservations.TaskRouterError;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import org.jspecify.annotations.Nullable;

/**
 * Which exception an answer that is not a success becomes.
 */
@FunctionalInterface
interface FailureKind {

	/**
	 * Twilio's codes for an instruction that needs a pending reservation and found none.
	 */
	Set<Integer> NOT_PENDING_CODES = Set.of(40114, 40123, 40135, 40136, 40144);

	TaskRouterResponseException create(String message, TaskRouterError error, @Nullable Throwable cause,
			@Nullable URI resumeAt);

	static FailureKind of(TaskRouterError error) {
		if (error.statusCode().is5xxServerError()) {
			return TaskRouterServerException::new;
		}
		int status = error.statusCode().value();
		return switch (status) {
			case 401, 403 -> TaskRouterAuthenticationException::new;
			case 429 -> TaskRouterRateLimitException::new;
			default -> ofReservation(error, status);
		};
	}

	private static FailureKind ofReservation(TaskRouterError error, int status) {
		if (error.code() != null && NOT_PENDING_CODES.contains(error.code())) {
			return ReservationNotPendingException::new;
		}
		return switch (status) {
			case 404 -> ReservationNotFoundException::new;
			case 409, 412 -> ReservationConflictException::new;
			default -> TaskRouterResponseException::new;
		};
	}

}
