package io.github.taskrouter.reservations;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TaskRouterResponseException} and its kinds.
 */
class TaskRouterResponseExceptionTests {

	private static final URI LINK = URI.create("https://taskrouter.twilio.com/v1/next?PageToken=a");

	private static final IOException CAUSE = new IOException("cut off");

	private final HttpHeaders headers = new HttpHeaders();

	private final Map<String, Object> details = new HashMap<>(Map.of("to", "+15550100"));

	@Test
	void createTakesWhatATestNeeds() {
		this.headers.set("Retry-After", "7");
		TaskRouterResponseException ex = TaskRouterResponseException.create(HttpStatus.TOO_MANY_REQUESTS, 20429,
				"too many", this.headers);
		assertThat(ex).isExactlyInstanceOf(TaskRouterRateLimitException.class).hasMessage("too many").hasNoCause();
		assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(ex.getCode()).isEqualTo(20429);
		assertThat(ex.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
		assertThat(ex.getHeaders()).isEqualTo(this.headers);
	}

	@Test
	void theBuilderSetsEachValue() {
		this.headers.add("twilio-request-id", "RQ1");
		TaskRouterResponseException ex = builder().build();
		assertThat(ex).isExactlyInstanceOf(TaskRouterServerException.class).hasMessage("update failed").hasCause(CAUSE);
		assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(ex.getCode()).isEqualTo(20503);
		assertThat(ex.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/20503");
		assertThat(ex.getDetails()).isEqualTo(Map.of("to", "+15550100"));
		assertThat(ex.getRequestId()).isEqualTo("RQ1");
		assertThat(ex.getHeaders().headerNames()).containsExactly("twilio-request-id");
		assertThat(ex.getResumeAt()).isEqualTo(LINK);
	}

	@Test
	void whatIsNotSetIsNullOrEmpty() {
		TaskRouterResponseException ex = TaskRouterResponseException.builder(HttpStatusCode.valueOf(499)).build();
		assertThat(ex).isExactlyInstanceOf(TaskRouterResponseException.class).hasMessage("HTTP 499").hasNoCause();
		assertThat(ex.getStatusCode().value()).isEqualTo(499);
		assertThat(ex.getCode()).isNull();
		assertThat(ex.getMoreInfo()).isNull();
		assertThat(ex.getDetails()).isEmpty();
		assertThat(ex.getHeaders().isEmpty()).isTrue();
		assertThat(ex.getRequestId()).isNull();
		assertThat(ex.getRetryAfter()).isNull();
		assertThat(ex.getResumeAt()).isNull();
	}

	@Test
	void aMissingStatusOrMessageIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> TaskRouterResponseException.builder(null))
			.withMessage("status must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> builder().message(null))
			.withMessage("message must not be null");
	}

	@Test
	void headersAndDetailsAreCopiedAndCannotBeChanged() {
		this.headers.add("Twilio-Request-Id", "RQ1");
		TaskRouterResponseException ex = builder().build();
		this.headers.clear();
		this.details.clear();
		assertThat(ex.getHeaders().getFirst("Twilio-Request-Id")).isEqualTo("RQ1");
		assertThat(ex.getDetails()).isEqualTo(Map.of("to", "+15550100"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> ex.getHeaders().clear());
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> ex.getDetails().clear());
	}

	@Test
	void theBuilderTellsWhatTheHeadersAskFor() {
		this.headers.set("Retry-After", "120");
		assertThat(builder().retryAfter()).isEqualTo(Duration.ofMinutes(2));
		assertThat(TaskRouterResponseException.builder(HttpStatus.BAD_REQUEST).retryAfter()).isNull();
	}

	@Test
	void aDateInRetryAfterIsCountedFromNow() {
		this.headers.set("Retry-After",
				DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1)));
		assertThat(builder().build().getRetryAfter()).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(60));
	}

	@ParameterizedTest
	@CsvSource({ "300, TaskRouterResponseException", "400, TaskRouterResponseException",
			"401, TaskRouterAuthenticationException", "402, TaskRouterResponseException",
			"403, TaskRouterAuthenticationException", "404, ReservationNotFoundException",
			"405, TaskRouterResponseException", "409, ReservationConflictException", "410, TaskRouterResponseException",
			"412, ReservationConflictException", "428, TaskRouterResponseException",
			"429, TaskRouterRateLimitException", "499, TaskRouterResponseException", "500, TaskRouterServerException",
			"599, TaskRouterServerException" })
	void theStatusDecidesOnTheKind(int status, String kind) {
		assertThat(create(status, null, "").getClass().getSimpleName()).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(ints = { 40114, 40123, 40135, 40136, 40144 })
	void aCodeForAReservationThatIsNotPendingDecidesOnTheKind(int code) {
		assertThat(create(400, code, "")).isInstanceOf(ReservationNotPendingException.class);
		assertThat(create(409, code, "")).isInstanceOf(ReservationNotPendingException.class);
		assertThat(create(503, code, "")).isInstanceOf(TaskRouterServerException.class);
		assertThat(create(429, code, "")).isInstanceOf(TaskRouterRateLimitException.class);
		assertThat(create(400, code + 1000, "")).isExactlyInstanceOf(TaskRouterResponseException.class);
	}

	@Test
	void twiliosMessageDecidesOnTheKindAndIsNotShown() {
		String reservation = "Reservation WR0123456789abcdef0123456789abcdef is not currently in a Pending state";
		TaskRouterResponseException.Builder builder = TaskRouterResponseException.builder(HttpStatus.BAD_REQUEST)
			.message("update failed: [masked]");
		assertThat(builder.build()).isExactlyInstanceOf(TaskRouterResponseException.class);
		assertThat(builder.twilioMessage(reservation).build()).isInstanceOf(ReservationNotPendingException.class)
			.hasMessage("update failed: [masked]");
		assertThat(builder.twilioMessage(null).message("update failed: " + reservation).build())
			.isInstanceOf(ReservationNotPendingException.class);
		assertThat(builder.twilioMessage("another").build()).isExactlyInstanceOf(TaskRouterResponseException.class);
	}

	@Test
	void aSerializedExceptionSaysTheSame() throws IOException, ClassNotFoundException {
		this.headers.add("Twilio-Request-Id", "RQ1");
		this.headers.add("Retry-After", "7");
		TaskRouterResponseException copy = Serialization.copyOf(builder().build());
		assertThat(copy).isInstanceOf(TaskRouterServerException.class).hasMessage("update failed");
		assertThat(copy.getStatusCode().value()).isEqualTo(503);
		assertThat(copy.getRequestId()).isEqualTo("RQ1");
		assertThat(copy.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
		assertThat(copy.getDetails()).isEqualTo(Map.of("to", "+15550100"));
		assertThat(copy.getResumeAt()).isEqualTo(LINK);
	}

	private TaskRouterResponseException.Builder builder() {
		return TaskRouterResponseException.builder(HttpStatus.SERVICE_UNAVAILABLE)
			.code(20503)
			.message("update failed")
			.twilioMessage(null)
			.moreInfo("https://www.twilio.com/docs/errors/20503")
			.details(this.details)
			.headers(this.headers)
			.cause(CAUSE)
			.resumeAt(LINK);
	}

	private TaskRouterResponseException create(int status, Integer code, String message) {
		return TaskRouterResponseException.create(HttpStatusCode.valueOf(status), code, message, this.headers);
	}

}
