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
 * Chooses the status of an error response. What the caller can correct is a 4xx; what
 * only the desk or Twilio can, credentials included, is a 5xx: 503 if it is certain that
 * Twilio did not process the request, 504 if Twilio may have processed it.
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
