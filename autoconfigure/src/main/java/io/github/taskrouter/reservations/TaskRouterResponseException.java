package io.github.taskrouter.reservations;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.Assert;

/**
 * Twilio, or a gateway on the way there, has answered with a status other than 2xx.
 * Redirects are among these, since none is followed.
 * <p>
 * The status and the code decide on the kind: {@link ReservationNotFoundException},
 * {@link ReservationConflictException}, {@link ReservationNotPendingException},
 * {@link TaskRouterAuthenticationException}, {@link TaskRouterRateLimitException},
 * {@link TaskRouterServerException}, or this class for any other answer.
 *
 * @since 0.1.0
 */
public class TaskRouterResponseException extends TaskRouterException {

	private final HttpStatusCode statusCode;

	private final @Nullable Integer code;

	private final @Nullable String moreInfo;

	private final Map<String, Object> details;

	private final HttpHeaders headers;

	private final @Nullable Duration retryAfter;

	TaskRouterResponseException(Builder builder) {
		super(builder.message, builder.cause, builder.resumeAt);
		this.statusCode = builder.statusCode;
		this.code = builder.code;
		this.moreInfo = builder.moreInfo;
		this.details = builder.details;
		this.headers = builder.headers;
		this.retryAfter = builder.retryAfter();
	}

	/**
	 * Create an exception of the kind that an answer calls for, for tests. For an answer
	 * with details or a cause see {@link #builder(HttpStatusCode)}.
	 * @param status the HTTP status
	 * @param code Twilio's error code, or {@code null} for none
	 * @param message the message
	 * @param headers the headers of the answer, copied
	 * @return the exception
	 */
	public static TaskRouterResponseException create(HttpStatusCode status, @Nullable Integer code, String message,
			HttpHeaders headers) {
		return builder(status).code(code).message(message).headers(headers).build();
	}

	/**
	 * Create a new {@link Builder}.
	 * @param status the HTTP status
	 * @return a builder without any other value
	 */
	public static Builder builder(HttpStatusCode status) {
		return new Builder(status);
	}

	/**
	 * Return the HTTP status of the answer, whatever its body says.
	 * @return the status
	 */
	public HttpStatusCode getStatusCode() {
		return this.statusCode;
	}

	/**
	 * Return Twilio's error code, such as 20404. The set of codes is open.
	 * @return the code, or {@code null} if the answer has none
	 * @see <a href="https://www.twilio.com/docs/api/errors">Error codes</a>
	 */
	public @Nullable Integer getCode() {
		return this.code;
	}

	/**
	 * Return the address of Twilio's page on the error.
	 * @return the address, or {@code null} if the answer has none
	 */
	public @Nullable String getMoreInfo() {
		return this.moreInfo;
	}

	/**
	 * Return further details from Twilio. They may repeat what was sent, phone numbers
	 * included.
	 * @return an unmodifiable map, empty if the answer has none
	 */
	public Map<String, Object> getDetails() {
		return this.details;
	}

	/**
	 * Return Twilio's identifier of the request: the {@code Twilio-Request-Id} header.
	 * @return the identifier, or {@code null} if the answer has none
	 */
	public @Nullable String getRequestId() {
		return this.headers.getFirst("Twilio-Request-Id");
	}

	/**
	 * Return the headers of the answer.
	 * @return read-only headers
	 */
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	/**
	 * Return how long to wait before the next attempt: the {@code Retry-After} header, a
	 * number of seconds or a date, counted from when this exception was created.
	 * @return the duration, never negative, or {@code null} if the answer has no such
	 * header or it can't be read
	 */
	public @Nullable Duration getRetryAfter() {
		return this.retryAfter;
	}

	/**
	 * Builds a {@link TaskRouterResponseException} of the kind that the status, the code
	 * and Twilio's message call for. A method that is called twice overrides the earlier
	 * value.
	 */
	public static final class Builder {

		private final HttpStatusCode statusCode;

		private @Nullable Integer code;

		private String message;

		private @Nullable String twilioMessage;

		private @Nullable String moreInfo;

		private Map<String, Object> details = Map.of();

		private HttpHeaders headers = HttpHeaders.EMPTY;

		private @Nullable Throwable cause;

		private @Nullable URI resumeAt;

		private Builder(HttpStatusCode statusCode) {
			Assert.notNull(statusCode, "status must not be null");
			this.statusCode = statusCode;
			this.message = "HTTP " + statusCode.value();
		}

		/**
		 * Set Twilio's error code.
		 * @param code the code, or {@code null} for none
		 * @return this builder
		 */
		public Builder code(@Nullable Integer code) {
			this.code = code;
			return this;
		}

		/**
		 * Set the message of the exception. If none is set, it names the status.
		 * @param message the message
		 * @return this builder
		 */
		public Builder message(String message) {
			Assert.notNull(message, "message must not be null");
			this.message = message;
			return this;
		}

		/**
		 * Set Twilio's own message, if the {@linkplain #message(String) message of the
		 * exception} does not contain it as it is. It takes part in picking the kind and
		 * is not kept, since it may contain phone numbers.
		 * @param twilioMessage Twilio's message, or {@code null} to use the message of
		 * the exception
		 * @return this builder
		 */
		public Builder twilioMessage(@Nullable String twilioMessage) {
			this.twilioMessage = twilioMessage;
			return this;
		}

		/**
		 * Set the address of Twilio's page on the error.
		 * @param moreInfo the address, or {@code null} for none
		 * @return this builder
		 */
		public Builder moreInfo(@Nullable String moreInfo) {
			this.moreInfo = moreInfo;
			return this;
		}

		/**
		 * Set further details.
		 * @param details the details, copied
		 * @return this builder
		 */
		public Builder details(Map<String, Object> details) {
			this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
			return this;
		}

		/**
		 * Set the headers of the answer.
		 * @param headers the headers, copied
		 * @return this builder
		 */
		public Builder headers(HttpHeaders headers) {
			this.headers = HttpHeaders.readOnlyHttpHeaders(HttpHeaders.copyOf(headers));
			return this;
		}

		/**
		 * Set why the body of the answer could not be read.
		 * @param cause the cause, or {@code null} for none
		 * @return this builder
		 */
		public Builder cause(@Nullable Throwable cause) {
			this.cause = cause;
			return this;
		}

		/**
		 * Set where to resume the list that failed.
		 * @param resumeAt the link of the page that failed, or {@code null} for none
		 * @return this builder
		 */
		public Builder resumeAt(@Nullable URI resumeAt) {
			this.resumeAt = resumeAt;
			return this;
		}

		/**
		 * Return how long the headers set so far ask to wait, counted from now.
		 * @return the duration, or {@code null} for none
		 * @see TaskRouterResponseException#getRetryAfter()
		 */
		public @Nullable Duration retryAfter() {
			return RetryAfter.parse(this.headers.getFirst(HttpHeaders.RETRY_AFTER), Instant.now());
		}

		/**
		 * Build the exception.
		 * @return an exception of the kind that the answer calls for
		 */
		public TaskRouterResponseException build() {
			String text = (this.twilioMessage != null) ? this.twilioMessage : this.message;
			return ResponseKind.of(this.statusCode, this.code, text).create(this);
		}

	}

}
