package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import io.github.taskrouter.reservations.TaskRouterDecodingException;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * The one place where a failure gets its exception.
 */
final class ErrorTranslator {

	private static final int MAX_SHOWN = 500;

	private static final int MAX_REQUEST_ID = 64;

	private final Duration maxRetryAfter;

	ErrorTranslator(Duration maxRetryAfter) {
		this.maxRetryAfter = maxRetryAfter;
	}

	/**
	 * Translates an answer that is not a success.
	 */
	TaskRouterResponseException unsuccessful(ReservationRequest request, HttpStatusCode status, HttpHeaders headers,
			byte[] body) {
		ErrorBody error = ErrorBody.read(body);
		String reason = (error != ErrorBody.NONE) ? describe(error, request)
				: "%d bytes that are no error of Twilio's".formatted(body.length);
		return exception(request, status, headers, error, reason, null);
	}

	/**
	 * Translates an answer that is not a success and whose body could not be received.
	 */
	TaskRouterResponseException unreadable(ReservationRequest request, HttpStatusCode status, HttpHeaders headers,
			Throwable unread) {
		String reason = "a body that could not be read (%s)".formatted(unread.getClass().getSimpleName());
		return exception(request, status, headers, ErrorBody.NONE, reason, unread);
	}

	/**
	 * Translates whatever has kept a call from its answer.
	 */
	Throwable translate(Throwable failure, RunningCall call) {
		ReservationRequest request = call.request();
		if (failure instanceof TaskRouterException) {
			return failure;
		}
		if (failure instanceof DataBufferLimitException) {
			return TaskRouterDecodingException.create(
					"%s was successful, but its answer is larger than max-in-memory-size".formatted(request), failure,
					request.resumeAt());
		}
		if (failure instanceof WebClientRequestException && failure.getCause() != null) {
			return noAnswer(request, failure.getCause(), call.isSent());
		}
		return call.isAttemptSent() ? noAnswer(request, failure, true) : new LocalFailureException(request.operation(),
				request.resumeAt(), call.isSent(), failure, call.lastFailure());
	}

	private static TaskRouterTransportException noAnswer(ReservationRequest request, Throwable cause, boolean sent) {
		String message = sent ? "%s was sent but got no whole answer: %s" : "%s could not be sent: %s";
		return TaskRouterTransportException.create(message.formatted(request, cause.getClass().getSimpleName()), sent,
				cause, request.resumeAt());
	}

	private static String describe(ErrorBody error, ReservationRequest request) {
		String code = (error.code() != null) ? "Twilio code " + error.code() : "no Twilio code";
		return (error.message() != null)
				? code + ", " + Excerpt.of(PersonalData.mask(error.message(), request.form()), MAX_SHOWN) : code;
	}

	private TaskRouterResponseException exception(ReservationRequest request, HttpStatusCode status,
			HttpHeaders headers, ErrorBody body, String reason, @Nullable Throwable cause) {
		TaskRouterResponseException.Builder failure = TaskRouterResponseException.builder(status)
			.code(body.code())
			.twilioMessage(body.message())
			.moreInfo(body.moreInfo())
			.details(body.details())
			.headers(headers)
			.cause(cause)
			.resumeAt(request.resumeAt());
		return failure
			.message("%s failed with HTTP %d: %s%s%s".formatted(request, status.value(), reason,
					describe(failure.retryAfter()), requestId(headers)))
			.build();
	}

	private static String requestId(HttpHeaders headers) {
		String requestId = headers.getFirst("Twilio-Request-Id");
		return (requestId != null) ? " (request %s)".formatted(Excerpt.of(requestId, MAX_REQUEST_ID)) : "";
	}

	private String describe(@Nullable Duration retryAfter) {
		if (retryAfter == null) {
			return "";
		}
		String text = "; Retry-After is " + retryAfter;
		return (retryAfter.compareTo(this.maxRetryAfter) > 0) ? text + ", above max-retry-after " + this.maxRetryAfter
				: text;
	}

}
