package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.taskrouter.reservations.ReservationConflictException;
import io.github.taskrouter.reservations.ReservationNotFoundException;
import io.github.taskrouter.reservations.ReservationNotPendingException;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterAuthenticationException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import io.github.taskrouter.reservations.instruction.Conference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What an answer that is not a success, or none, is turned into.
 */
class ErrorTranslationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final TwilioServer server = new TwilioServer();

	private final WebClientReservationClient client = TestClient.builder(this.server.baseUrl()).maxAttempts(1).build();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@CsvSource({ "400, 20001, TaskRouterResponseException", "401, 20003, TaskRouterAuthenticationException",
			"403, 20403, TaskRouterAuthenticationException", "404, 20404, ReservationNotFoundException",
			"409, 20409, ReservationConflictException", "412, 20412, ReservationConflictException",
			"429, 20429, TaskRouterRateLimitException", "400, 40114, ReservationNotPendingException",
			"400, 40123, ReservationNotPendingException", "409, 40135, ReservationNotPendingException",
			"400, 40136, ReservationNotPendingException", "404, 40144, ReservationNotPendingException",
			"400, 40137, TaskRouterResponseException", "401, 40136, TaskRouterAuthenticationException",
			"500, 20500, TaskRouterServerException", "503, 20503, TaskRouterServerException",
			"501, 40136, TaskRouterServerException", "301, 20301, TaskRouterResponseException",
			"307, 20307, TaskRouterResponseException" })
	void everyStatusAndCodeHasItsKind(int status, int code, String kind) {
		TaskRouterResponseException failure = failure(TwilioServer.error(status, code, "Something is wrong"));
		assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
		assertThat(failure.getStatusCode().value()).isEqualTo(status);
		assertThat(failure.getCode()).isEqualTo(code);
		assertThat(failure.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/" + code);
		assertThat(failure.getRequestId()).isEqualTo("RQ123");
		assertThat(failure.getHeaders().getFirst("content-type")).isEqualTo("application/json");
		assertThat(failure).hasMessageContaining("Fetch of reservation " + TestSids.RESERVATION)
			.hasMessageContaining("HTTP " + status)
			.hasMessageContaining("code " + code)
			.hasMessageContaining("Something is wrong");
	}

	@Test
	void theStatusIsThatOfHttpAndNotThatOfTheBody() {
		TaskRouterResponseException failure = failure(
				aResponse().withStatus(404).withBody("{\"status\": 500, \"code\": 20404}"));
		assertThat(failure).isInstanceOf(ReservationNotFoundException.class);
		assertThat(failure.getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void theHtmlOfAGatewayKeepsStatusAndHeaders() {
		TaskRouterResponseException failure = failure(aResponse().withStatus(503)
			.withHeader("Content-Type", "text/html")
			.withHeader("Retry-After", "7")
			.withBody("<html><h1>Service Unavailable</h1></html>"));
		assertThat(failure).isInstanceOf(TaskRouterServerException.class).hasMessageNotContaining("html");
		assertThat(failure.getCode()).isNull();
		assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
		assertThat(failure.getHeaders().getFirst("Content-Type")).isEqualTo("text/html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{\"code\": 204", "[1, 2]", "null", "{}", "{\"code\": \"x\", \"message\": 3}" })
	void aBodyThatSaysNothingLeavesTheStatus(String body) {
		TaskRouterResponseException failure = failure(aResponse().withStatus(412).withBody(body));
		assertThat(failure).isInstanceOf(ReservationConflictException.class);
		assertThat(failure.getCode()).isNull();
		assertThat(failure.getMoreInfo()).isNull();
		assertThat(failure.getDetails()).isEmpty();
	}

	@Test
	void aBodyThatIsCutOffLeavesTheStatus() {
		TaskRouterResponseException failure = failure(
				aResponse().withStatus(503).withHeader("Content-Length", "1000").withBody("{\"code\": 20503"));
		assertThat(failure).isInstanceOf(TaskRouterServerException.class).hasCauseInstanceOf(java.io.IOException.class);
	}

	@Test
	void detailsAreKept() {
		TaskRouterResponseException failure = failure(aResponse().withStatus(400)
			.withBody("{\"code\": 20001, \"details\": {\"field\": \"To\", \"n\": [1]}}"));
		assertThat(failure.getDetails()).containsEntry("field", "To").containsKey("n");
	}

	@Test
	void theSuccessorInCamelCaseIsRead() {
		TaskRouterResponseException failure = failure(aResponse().withStatus(400)
			.withBody("{\"code\": 20001, \"message\": \"Bad\", \"httpStatusCode\": 400, \"userError\": true, "
					+ "\"params\": {\"name\": \"x\"}}"));
		assertThat(failure.getCode()).isEqualTo(20001);
		assertThat(failure.getDetails()).isEqualTo(Map.of("params", Map.of("name", "x")));
	}

	@Test
	void problemDetailsAreRead() {
		TaskRouterResponseException failure = failure(aResponse().withStatus(400)
			.withHeader("Content-Type", "application/problem+json")
			.withBody("{\"type\": \"https://www.twilio.com/docs/errors/20001\", \"title\": \"Invalid\", "
					+ "\"status\": 400, \"detail\": \"PageSize is off\", \"code\": 20001, "
					+ "\"errors\": [{\"detail\": \"d\", \"pointer\": \"#/PageSize\"}]}"));
		assertThat(failure.getCode()).isEqualTo(20001);
		assertThat(failure.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/20001");
		assertThat(failure).hasMessageContaining("PageSize is off");
		assertThat(failure.getDetails()).containsKey("errors");
	}

	@Test
	void aRedirectIsNotFollowed() {
		TaskRouterResponseException failure = failure(
				aResponse().withStatus(302).withHeader("Location", this.server.baseUrl() + "/elsewhere"));
		assertThat(failure.getStatusCode().value()).isEqualTo(302);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void whatWasSentIsTakenOutOfTwiliosMessage() {
		this.server.answer(TwilioServer.error(400, 40137,
				"The number +1 (555) 123-4567 is not sip:bob@example.com, nor is 'hunter2!' or +15557654321"));
		ReservationUpdate update = ReservationUpdate.of(Conference.builder()
			.to("sip:bob@example.com")
			.from("+1 (555) 123-4567")
			.sipAuthPassword("hunter2!")
			.build());
		TaskRouterResponseException failure = failure(this.client.update(TestSids.TASK, TestSids.RESERVATION, update));
		assertThat(failure).hasMessageContaining("The number")
			.hasMessageNotContaining("555")
			.hasMessageNotContaining("bob")
			.hasMessageNotContaining("hunter2");
	}

	@Test
	void aMessageStaysOnOneLineAndShort() {
		String hostile = "\\r\\nlevel=INFO \\u2028\\u0085" + "x9 ".repeat(10_000);
		TaskRouterResponseException failure = failure(TwilioServer.error(400, 20001, hostile));
		assertThat(failure.getMessage()).hasSizeLessThan(1000)
			.contains("Twilio code 20001, ??level=INFO ??x9 x9")
			.endsWith("… (request RQ123)");
	}

	@Test
	void aBodyOfManyMegabytesIsNotReadAsAnError() {
		TaskRouterResponseException failure = failure(TwilioServer.error(400, 20001, "+1555 ".repeat(2_500_000)));
		assertThat(failure.getCode()).isNull();
		assertThat(failure).hasMessageNotContaining("1555").hasMessageContaining("HTTP 400");
	}

	@Test
	void aBodyOfFiftyKilobytesIsReadAsAnError() {
		TaskRouterResponseException failure = failure(TwilioServer.error(400, 20001, "x ".repeat(25_000)));
		assertThat(failure.getCode()).isEqualTo(20001);
	}

	@Test
	void aRetryAfterThatIsTooLongIsSaid() {
		TaskRouterResponseException failure = failure(
				TwilioServer.error(429, 20429, "Too Many Requests").withHeader("Retry-After", "3600"));
		assertThat(failure).isInstanceOf(TaskRouterRateLimitException.class).hasMessageContaining("max-retry-after");
		assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofHours(1));
	}

	@Test
	void aRefusedConnectionWasNotSent() {
		this.server.close();
		TaskRouterTransportException failure = transportFailure();
		assertThat(failure.isSent()).isFalse();
		assertThat(failure).hasMessageContaining("could not be sent")
			.hasCauseInstanceOf(java.net.ConnectException.class);
	}

	@Test
	void aHostThatDoesNotExistWasNotSentTo() {
		WebClientReservationClient nowhere = TestClient.builder(java.net.URI.create("https://no-such-host.invalid"))
			.maxAttempts(1)
			.build();
		TaskRouterTransportException failure = catchThrowableOfType(TaskRouterTransportException.class,
				() -> nowhere.fetch(TestSids.TASK, TestSids.RESERVATION).block(TIMEOUT));
		assertThat(failure.isSent()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE",
			"MALFORMED_RESPONSE_CHUNK" })
	void aConnectionThatBreaksMayHaveBeenSent(Fault fault) {
		this.server.answer(aResponse().withStatus(200).withFault(fault));
		TaskRouterTransportException failure = transportFailure();
		assertThat(failure.isSent()).isTrue();
		assertThat(failure).hasMessageContaining("got no complete answer");
	}

	@Test
	void aCallThatTakesTooLongMayHaveBeenSent() {
		this.server.answer(aResponse().withFixedDelay(5000));
		WebClientReservationClient hasty = TestClient.builder(this.server.baseUrl())
			.callTimeout(Duration.ofMillis(300))
			.build();
		TaskRouterTransportException failure = catchThrowableOfType(TaskRouterTransportException.class,
				() -> hasty.fetch(TestSids.TASK, TestSids.RESERVATION).block(TIMEOUT));
		assertThat(failure.isSent()).isTrue();
		assertThat(failure).hasMessageContaining("call-timeout");
	}

	private TaskRouterTransportException transportFailure() {
		return catchThrowableOfType(TaskRouterTransportException.class,
				() -> this.client.fetch(TestSids.TASK, TestSids.RESERVATION).block(TIMEOUT));
	}

	private TaskRouterResponseException failure(ResponseDefinitionBuilder answer) {
		this.server.answer(answer);
		return failure(this.client.fetch(TestSids.TASK, TestSids.RESERVATION));
	}

	private static TaskRouterResponseException failure(Mono<?> call) {
		return catchThrowableOfType(TaskRouterResponseException.class, () -> call.block(TIMEOUT));
	}

}
