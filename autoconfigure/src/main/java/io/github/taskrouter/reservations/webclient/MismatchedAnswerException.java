package io.github.taskrouter.reservations.webclient;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

/**
 * A success that answers something else than what was asked: answers on its connection
 * have shifted, so that the next one there belongs to another request as well. The
 * message does not repeat what the answer holds.
 */
final class MismatchedAnswerException extends TaskRouterDecodingException {

	private MismatchedAnswerException(ReservationRequest request, String asked) {
		super("%s got an answer for another %s than %s%s".formatted(request,
				asked.equals(request.taskSid()) ? "task" : "reservation", asked,
				HttpMethod.GET.equals(request.operation().method()) ? "" : "; the outcome of the update is unknown"),
				null, request.resumeAt());
	}

	/**
	 * Check that a reservation is the one that was asked for.
	 * @throws MismatchedAnswerException if it is another
	 */
	static void requireReservation(Reservation reservation, ReservationRequest request) {
		require(reservation.sid(), request.reservationSid(), request);
	}

	/**
	 * Check that a reservation of a page is of the task that was asked for.
	 * @throws MismatchedAnswerException if it is of another
	 */
	static void requireTask(Reservation reservation, ReservationRequest request) {
		require(reservation.taskSid(), request.taskSid(), request);
	}

	private static void require(@Nullable String given, @Nullable String asked, ReservationRequest request) {
		if (asked != null && StringUtils.hasText(given) && !ListPath.isSameSid(given, asked)) {
			throw new MismatchedAnswerException(request, asked);
		}
	}

}
