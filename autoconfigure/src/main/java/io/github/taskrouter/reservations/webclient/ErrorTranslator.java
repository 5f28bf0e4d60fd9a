package io.github.taskrouter.reservations.webclient;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;

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
 * Translates failures into exceptions; the only place that does.
 */
final class ErrorTranslator {

	private static final int MAX_SHOWN = 500;

	private static final int MAX_REQUEST_ID = 64;

	/**
	 * Failures to connect. Names, since Apache HttpComponents may be missing.
	 */
	private static final Set<String> UNCONNECTED = Set.of(ConnectException.class.getName(),
			UnknownHostException.class.getName(), UnresolvedAddressException.class.getName(),
			HttpConnectTimeoutException.class.getName(), "org.apache.hc.client5.http.ConnectTimeoutException",
			"org.apache.hc.client5.http.HttpHostConnectException");

	private final Duration maxRetryAfter;

	ErrorTranslator(Duration maxRetryAfter) {
		this.maxRetryAfter = maxRetryAfter;
	}

	/**
	 * Translate an answer that is not a success.
	 */
	TaskRouterResponseException unsuccessful(ReservationRequest request, HttpStatusCode status, HttpHeaders headers,
			byte[] body) {
		ErrorBody error = ErrorBody.read(body);
		String reason = (error != ErrorBody.NONE) ? describe(error, request)
				: "unrecognized error body (%d bytes)".formatted(body.length);
		return exception(request, status, headers, error, reason, null);
	}

	/**
	 * Translate an answer that is not a success and whose body could not be received.
	 */
	TaskRouterResponseException unreadable(ReservationRequest request, HttpStatusCode status, HttpHeaders headers,
			Throwable unread) {
		String reason = "unreadable error body (%s)".formatted(unread.getClass().getSimpleName());
		return exception(request, status, headers, ErrorBody.NONE, reason, unread);
	}

	/**
	 * Translate what kept an attempt from its answer. If a filter of the host has tried
	 * to send the request once more, the outcome of the first time counts.
	 */
	Throwable translate(Throwable failure, RunningCall call) {
		Attempt attempt = call.attempt();
		if (!attempt.isRepeated()) {
			return translateOnce(failure, call);
		}
		RecordedAnswer answer = attempt.answer();
		if (answer != null) {
			return taken(answer, call.request());
		}
		@Nullable Throwable first = attempt.failure();
		return (first != null) ? translateOnce(first, call) : noAnswer(call.request(), failure, call.isSent());
	}

	private TaskRouterException taken(RecordedAnswer answer, ReservationRequest request) {
		return answer.status().is2xxSuccessful()
				? TaskRouterDecodingException.create(
						"%s succeeded, but a filter of the application took the answer and tried to repeat the request"
							.formatted(request),
						null, request.resumeAt())
				: unsuccessful(request, answer.status(), answer.headers(), answer.body());
	}

	private static Throwable translateOnce(Throwable failure, RunningCall call) {
		ReservationRequest request = call.request();
		if (failure instanceof TaskRouterException) {
			return failure;
		}
		if (failure instanceof DataBufferLimitException) {
			return TaskRouterDecodingException.create(
					"%s succeeded, but its answer is larger than max-in-memory-size".formatted(request), failure,
					request.resumeAt());
		}
		Throwable cause = (failure instanceof WebClientRequestException && failure.getCause() != null)
				? failure.getCause() : failure;
		if (isUnconnected(cause)) {
			call.attempt().notWritten();
		}
		boolean local = cause == failure && !call.attempt().isWritten() || cause instanceof RefusedException;
		return local ? new LocalFailureException(request.toString(), request.resumeAt(), call.isSent(), cause,
				call.lastFailure()) : noAnswer(request, cause, call.isSent());
	}

	/**
	 * Tell, in terms of one call, why there are no credentials; many calls may have
	 * waited for the same ones.
	 */
	static TaskRouterException withoutCredentials(TaskRouterException failure, RunningCall call) {
		ReservationRequest request = call.request();
		String message = "%s could not be sent%s: %s".formatted(request, call.isSent() ? " again" : "",
				failure.getMessage());
		if (failure instanceof TaskRouterResponseException refusal) {
			return TaskRouterResponseException.builder(refusal.getStatusCode())
				.code(refusal.getCode())
				.message(message)
				.headers(refusal.getHeaders())
				.cause(refusal)
				.resumeAt(request.resumeAt())
				.build();
		}
		return (failure instanceof TaskRouterTransportException)
				? TaskRouterTransportException.create(message, call.isSent(), failure, request.resumeAt()) : failure;
	}

	/**
	 * Return whether a connector that reports no connection, only failures, could not
	 * connect.
	 */
	private static boolean isUnconnected(Throwable cause) {
		return UNCONNECTED.contains(cause.getClass().getName()) || Handshake.isFailure(cause);
	}

	private static TaskRouterTransportException noAnswer(ReservationRequest request, Throwable cause, boolean sent) {
		String message = sent ? "%s was sent but got no complete answer: %s" : "%s could not be sent: %s";
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
