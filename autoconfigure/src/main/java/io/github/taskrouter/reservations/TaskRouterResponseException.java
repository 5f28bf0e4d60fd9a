package io.github.taskrouter.reservations;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * Twilio, or a gateway on the way there, has answered with something other than a
 * success. Redirects are among these, since none is followed.
 *
 * @since 0.1.0
 */
public class TaskRouterResponseException extends TaskRouterException {

	private final TaskRouterError error;

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param error what the answer says
	 * @param cause why the answer's body could not be read, or {@code null}
	 * @param resumeAt the link of the page that failed, or {@code null}
	 */
	public TaskRouterResponseException(String message, TaskRouterError error, @Nullable Throwable cause,
			@Nullable URI resumeAt) {
		super(message, cause, resumeAt);
		this.error = error;
	}

	/**
	 * The HTTP status, whatever the body says.
	 * @return the status
	 */
	public HttpStatusCode getStatusCode() {
		return this.error.statusCode();
	}

	/**
	 * Twilio's error code, such as 20404. Any number: the list of codes is open.
	 * @return the code, or {@code null} where the answer has none
	 * @see <a href="https://www.twilio.com/docs/api/errors">Error codes</a>
	 */
	public @Nullable Integer getCode() {
		return this.error.code();
	}

	/**
	 * The address of Twilio's page on the error.
	 * @return the address, or {@code null} where the answer has none
	 */
	public @Nullable String getMoreInfo() {
		return this.error.moreInfo();
	}

	/**
	 * Further details from Twilio. May hold what was sent, phone numbers included.
	 * @return an unmodifiable map, empty where the answer has none
	 */
	public Map<String, Object> getDetails() {
		return this.error.details();
	}

	/**
	 * The number under which Twilio knows the request: the {@code Twilio-Request-Id}
	 * header.
	 * @return the number, or {@code null} where the answer has none
	 */
	public @Nullable String getRequestId() {
		return this.error.headers().getFirst("Twilio-Request-Id");
	}

	/**
	 * The headers of the answer.
	 * @return read-only headers
	 */
	public HttpHeaders getHeaders() {
		return this.error.headers();
	}

	/**
	 * How long to wait before the next try: the {@code Retry-After} header, be it seconds
	 * or a date.
	 * @return the time, or {@code null} where the answer has none that can be read
	 */
	public @Nullable Duration getRetryAfter() {
		return this.error.retryAfter();
	}

}
