package io.github.taskrouter.reservations;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;

/**
 * Which exception an answer that is not a success becomes.
 */
@FunctionalInterface
interface ResponseKind {

	TaskRouterResponseException create(TaskRouterResponseException.Builder builder);

	static ResponseKind of(HttpStatusCode status, @Nullable Integer code, String message) {
		if (status.is5xxServerError()) {
			return TaskRouterServerException::new;
		}
		return switch (status.value()) {
			case 401, 403 -> TaskRouterAuthenticationException::new;
			case 429 -> TaskRouterRateLimitException::new;
			default -> ofReservation(status.value(), code, message);
		};
	}

	private static ResponseKind ofReservation(int status, @Nullable Integer code, String message) {
		if (NotPending.isCode(code) || (status == 400 && NotPending.isMessage(message))) {
			return ReservationNotPendingException::new;
		}
		return switch (status) {
			case 404 -> ReservationNotFoundException::new;
			case 409, 412 -> ReservationConflictException::new;
			default -> TaskRouterResponseException::new;
		};
	}

}
