package io.github.taskrouter.desk;

import io.github.taskrouter.reservations.ReservationConflictException;
import io.github.taskrouter.reservations.ReservationNotFoundException;
import io.github.taskrouter.reservations.ReservationNotPendingException;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Which status the desk answers with. What the caller can mend is a 4xx; what only the
 * desk or Twilio can, credentials among it, is a 5xx: 503 where trying again does no
 * harm, 504 where Twilio may have done what was asked without an answer coming back.
 */
final class ProblemStatus {

	private ProblemStatus() {
	}

	static HttpStatusCode of(TaskRouterException ex) {
		if (ex instanceof TaskRouterTransportException transport) {
			return transport.isSent() ? HttpStatus.GATEWAY_TIMEOUT : HttpStatus.SERVICE_UNAVAILABLE;
		}
		return (ex instanceof TaskRouterResponseException response) ? of(response) : HttpStatus.BAD_GATEWAY;
	}

	private static HttpStatusCode of(TaskRouterResponseException ex) {
		if (ex instanceof ReservationNotPendingException) {
			return HttpStatus.CONFLICT;
		}
		if (ex instanceof TaskRouterRateLimitException) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		boolean callersOwn = ex instanceof ReservationNotFoundException || ex instanceof ReservationConflictException
				|| ex.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST);
		return callersOwn ? ex.getStatusCode() : HttpStatus.BAD_GATEWAY;
	}

}
