package io.github.taskrouter.reservations;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What an answer that is not a success says, whatever its body is.
 *
 * @param statusCode the HTTP status, as HTTP has it and not as the body claims
 * @param code Twilio's error code, or {@code null} where the body has none
 * @param moreInfo the address of Twilio's page on the error, or {@code null}
 * @param details Twilio's details; empty where the body has none
 * @param headers the headers of the answer, read-only
 * @param retryAfter how long to wait, from the {@code Retry-After} header, or
 * {@code null}
 * @since 0.1.0
 */
public record TaskRouterError(HttpStatusCode statusCode, @Nullable Integer code, @Nullable String moreInfo,
		Map<String, Object> details, HttpHeaders headers, @Nullable Duration retryAfter) implements Serializable {

	public TaskRouterError {
		details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
		headers = HttpHeaders.readOnlyHttpHeaders(HttpHeaders.copyOf(headers));
	}

	/**
	 * What tells one error from another in a log; details and headers are left out.
	 */
	@Override
	public String toString() {
		return "TaskRouterError[statusCode=%d, code=%s]".formatted(this.statusCode.value(), this.code);
	}

}
