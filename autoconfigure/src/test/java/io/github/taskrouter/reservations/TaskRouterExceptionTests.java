package io.github.taskrouter.reservations;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TaskRouterException} and its kinds.
 */
class TaskRouterExceptionTests {

	private static final URI LINK = URI.create("https://taskrouter.twilio.com/v1/next?PageToken=a");

	private static final IOException CAUSE = new IOException("cut off");

	private final HttpHeaders headers = new HttpHeaders();

	private final Map<String, Object> details = new HashMap<>(Map.of("to", "+15550100"));

	@Test
	void aResponseExceptionHasWhatTheAnswerSays() {
		this.headers.add("twilio-request-id", "RQ1");
		TaskRouterResponseException ex = new TaskRouterServerException("update failed", error(), CAUSE, LINK);
		assertThat(ex).hasMessage("update failed").hasCause(CAUSE);
		assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(ex.getCode()).isEqualTo(20503);
		assertThat(ex.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/20503");
		assertThat(ex.getDetails()).isEqualTo(Map.of("to", "+15550100"));
		assertThat(ex.getRequestId()).isEqualTo("RQ1");
		assertThat(ex.getHeaders().headerNames()).containsExactly("twilio-request-id");
		assertThat(ex.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
		assertThat(ex.getResumeAt()).isEqualTo(LINK);
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void eachKindOfResponseExceptionSaysTheSame(Kind kind) {
		TaskRouterResponseException ex = kind.create("update failed", error(), CAUSE, LINK);
		assertThat(ex).hasMessage("update failed").hasCause(CAUSE);
		assertThat(ex.getCode()).isEqualTo(20503);
		assertThat(ex.getResumeAt()).isEqualTo(LINK);
	}

	@Test
	void aDecodingExceptionSaysWhereToResume() {
		TaskRouterException ex = new TaskRouterDecodingException("page 2 is cut off", CAUSE, LINK);
		assertThat(ex).hasMessage("page 2 is cut off").hasCause(CAUSE);
		assertThat(ex.getResumeAt()).isEqualTo(LINK);
	}

	@Test
	void whatTheAnswerDoesNotSayIsNullOrEmpty() {
		TaskRouterError error = new TaskRouterError(HttpStatusCode.valueOf(599), null, null, Map.of(), this.headers,
				null);
		TaskRouterResponseException ex = new TaskRouterResponseException("fetch failed", error, null, null);
		assertThat(ex.getStatusCode().value()).isEqualTo(599);
		assertThat(ex.getCode()).isNull();
		assertThat(ex.getMoreInfo()).isNull();
		assertThat(ex.getDetails()).isEmpty();
		assertThat(ex.getRequestId()).isNull();
		assertThat(ex.getRetryAfter()).isNull();
		assertThat(ex.getResumeAt()).isNull();
		assertThat(ex).hasNoCause();
	}

	@Test
	void whatTheAnswerSaysIsCopiedAndCannotBeChanged() {
		this.headers.add("Twilio-Request-Id", "RQ1");
		TaskRouterError error = error();
		this.headers.clear();
		this.details.clear();
		assertThat(error.headers().getFirst("Twilio-Request-Id")).isEqualTo("RQ1");
		assertThat(error.details()).isEqualTo(Map.of("to", "+15550100"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> error.headers().clear());
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> error.details().clear());
	}

	@Test
	void toStringOfAnErrorLeavesOutDetailsAndHeaders() {
		this.headers.setBasicAuth("user", "secret");
		assertThat(error()).hasToString("TaskRouterError[statusCode=503, code=20503]");
	}

	@Test
	void aTransportExceptionSaysWhetherTheRequestMayHaveBeenSent() {
		assertThat(new TaskRouterTransportException("refused", false, CAUSE, null).isSent()).isFalse();
		assertThat(new TaskRouterTransportException("timed out", true, CAUSE, LINK).isSent()).isTrue();
		assertThat(new TaskRouterTransportException("timed out", true, CAUSE, LINK).getResumeAt()).isEqualTo(LINK);
	}

	@Test
	void aPagingExceptionNamesThePageAndItsLink() {
		PagingException ex = new PagingException("page 3 is on another origin", 3, "https://other.example/", null);
		assertThat(ex.getPageNumber()).isEqualTo(3);
		assertThat(ex.getLink()).isEqualTo("https://other.example/");
		assertThat(ex.getResumeAt()).isNull();
		assertThat(new PagingException("past the cap", 3, LINK.toString(), LINK).getResumeAt()).isEqualTo(LINK);
	}

	@Test
	void aSerializedExceptionSaysTheSame() throws IOException, ClassNotFoundException {
		this.headers.add("Twilio-Request-Id", "RQ1");
		ReservationConflictException ex = new ReservationConflictException("update failed", error(), null, LINK);
		ReservationConflictException copy = Serialization.copyOf(ex);
		assertThat(copy).hasMessage("update failed");
		assertThat(copy.getStatusCode().value()).isEqualTo(503);
		assertThat(copy.getRequestId()).isEqualTo("RQ1");
		assertThat(copy.getDetails()).isEqualTo(Map.of("to", "+15550100"));
		assertThat(copy.getResumeAt()).isEqualTo(LINK);
	}

	static Stream<Kind> kinds() {
		return Stream.of(ReservationNotFoundException::new, ReservationConflictException::new,
				ReservationNotPendingException::new, TaskRouterAuthenticationException::new,
				TaskRouterRateLimitException::new, TaskRouterServerException::new, TaskRouterResponseException::new);
	}

	private TaskRouterError error() {
		return new TaskRouterError(HttpStatus.SERVICE_UNAVAILABLE, 20503, "https://www.twilio.com/docs/errors/20503",
				this.details, this.headers, Duration.ofSeconds(7));
	}

	@FunctionalInterface
	private interface Kind {

		TaskRouterResponseException create(String message, TaskRouterError error, Throwable cause, URI resumeAt);

	}

}
