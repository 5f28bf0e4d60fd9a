package io.github.taskrouter.reservations.webclient;

import io.github.taskrouter.reservations.TaskRouterResponseException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line for each attempt, at level DEBUG. A path is told by its template, so
 * that no line holds a SID.
 */
final class AttemptLog {

	private static final Log logger = LogFactory.getLog(AttemptLog.class);

	private static final int MAX_REQUEST_ID = 64;

	private static final long NANOS_PER_MILLI = 1_000_000;

	private final String client;

	AttemptLog(String client) {
		this.client = client;
	}

	/**
	 * Write the line of an attempt that has ended.
	 * @param failure why it has failed, or {@code null} if it has not
	 */
	void ended(ReservationRequest request, Attempt attempt, @Nullable Throwable failure) {
		if (logger.isDebugEnabled()) {
			write(request, attempt, (failure != null) ? failure.getClass().getSimpleName() : "no answer",
					(failure instanceof TaskRouterResponseException response) ? response.getCode() : null);
		}
	}

	/**
	 * Write the line of an attempt that was cancelled.
	 */
	void cancelled(ReservationRequest request, Attempt attempt) {
		if (attempt.destination() != null && logger.isDebugEnabled()) {
			write(request, attempt, "cancelled", null);
		}
	}

	private void write(ReservationRequest request, Attempt attempt, String withoutAnswer, @Nullable Integer code) {
		RecordedAnswer answer = attempt.answer();
		logger.debug("%s: %s %s %s: %s%s%s%s".formatted(this.client, request.operation().id(),
				request.operation().method(), request.operation().template(),
				(answer != null) ? answer.status().value() : withoutAnswer, duration(attempt),
				(code != null) ? ", code " + code : "", (answer != null) ? requestId(answer) : ""));
	}

	private static String duration(Attempt attempt) {
		return (attempt.destination() != null) ? " in %d ms".formatted(attempt.nanos() / NANOS_PER_MILLI)
				: ", not sent";
	}

	private static String requestId(RecordedAnswer answer) {
		String requestId = answer.headers().getFirst("Twilio-Request-Id");
		return (requestId != null) ? ", request " + Excerpt.of(requestId, MAX_REQUEST_ID) : "";
	}

}
