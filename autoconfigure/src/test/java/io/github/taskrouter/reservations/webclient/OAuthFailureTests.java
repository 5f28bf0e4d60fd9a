package io.github.taskrouter.reservations.webclient;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;

import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterAuthenticationException;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.boot.http.client.HttpClientSettings;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for what a call makes of a token endpoint that fails, and of a token that Twilio
 * refuses.
 */
class OAuthFailureTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final ReservationUpdate ACCEPT = ReservationUpdate.accept();

	private final TokenServer tokens = new TokenServer();

	private final TwilioServer twilio = new TwilioServer();

	@AfterEach
	void stop() {
		this.twilio.close();
		this.tokens.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403 })
	void clientCredentialsThatAreRefusedAreAnAnswer(int status) {
		this.tokens.answer((number) -> new TokenServer.Answer(status,
				"{\"code\": 70051, \"message\": \"Invalid %s\"}".formatted(TokenServer.SECRET)));
		TaskRouterResponseException failure = catchThrowableOfType(TaskRouterResponseException.class,
				() -> update(client(this.tokens.provider()).build()));
		assertThat(failure.getStatusCode().value()).isEqualTo(status);
		assertThat(failure.getCode()).isEqualTo(70051);
		assertThat(failure).hasMessageContaining("could not be sent: no OAuth token: 127.0.0.1 refused the client "
				+ "credentials with HTTP %d, Twilio code 70051".formatted(status));
		assertShowsNoSecret(failure);
		assertThat(this.tokens.requests()).isOne();
		assertThat(this.twilio.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			500 | 5ecre7-client-secret             | answered HTTP 500
			503 |                                  | answered HTTP 503
			429 | {"code": 20429}                  | answered HTTP 429
			404 | {"code": 20404}                  | answered HTTP 404
			409 | {"code": 20409}                  | answered HTTP 409
			302 |                                  | answered HTTP 302
			200 |                                  | answered without a token
			200 | 5ecre7-client-secret             | answered without a token
			200 | {"access_token": null}           | answered without a token
			200 | {"access_token": "5ecre7 5ecre7"} | answered without a token
			200 | []                               | answered without a token
			""")
	void anyOtherAnswerWithoutATokenIsNoAnswer(int status, String body, String reason) {
		this.tokens.answer((number) -> new TokenServer.Answer(status, (body != null) ? body : ""));
		assertUnsent(client(this.tokens.provider()).maxAttempts(1).build(), reason);
		assertThat(this.tokens.requests()).isOne();
	}

	@Test
	void anAnswerThatIsTooLargeIsNotReadToItsEnd() {
		this.tokens.answer((number) -> new TokenServer.Answer(200, "x".repeat(1_000_000)));
		assertUnsent(client(this.tokens.provider()).maxAttempts(1).build(),
				"gave no answer that can be used (DataBufferLimitException)");
	}

	@Test
	void aRefusalThatIsTooLargeIsARefusalAllTheSame() {
		this.tokens.answer((number) -> new TokenServer.Answer(401, "x".repeat(1_000_000)));
		assertThat(catchThrowableOfType(TaskRouterAuthenticationException.class,
				() -> update(client(this.tokens.provider()).build())))
			.hasMessageContaining("refused the client credentials with HTTP 401");
	}

	@Test
	void anEndpointThatIsNotThereIsNoAnswer() {
		assertUnsent(client(this.tokens.provider(URI.create("http://127.0.0.1:1/token"), Settings.HTTP_CLIENT, TIMEOUT))
			.maxAttempts(1)
			.build(), "gave no answer that can be used");
	}

	@Test
	void anEndpointThatIsSlowIsNoAnswer() {
		this.tokens.hold();
		HttpClientSettings settings = HttpClientSettings.defaults()
			.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(500));
		assertUnsent(client(this.tokens.provider(this.tokens.uri(), settings, TIMEOUT)).maxAttempts(1).build(),
				"gave no answer that can be used (ReadTimeoutException)");
	}

	@Test
	void anEndpointThatNeverComesToAnEndIsNoAnswer() {
		this.tokens.hold();
		assertUnsent(client(this.tokens.provider(this.tokens.uri(), Settings.HTTP_CLIENT, Duration.ofMillis(500)))
			.maxAttempts(1)
			.build(), "gave no answer that can be used (TimeoutException)");
	}

	@Test
	void anUpdateWaitsForATokenEndpointThatRecovers() {
		this.tokens
			.answer((number) -> (number < 3) ? new TokenServer.Answer(500, "") : TokenServer.token(number, "60"));
		update(client(this.tokens.provider()).build());
		assertThat(this.tokens.requests()).isEqualTo(3);
		assertThat(this.twilio.requests()).hasSize(1);
	}

	@Test
	void aListTellsWhereToResume() {
		OAuthCredentialsProvider provider = this.tokens.provider();
		this.twilio.server()
			.stubFor(any(anyUrl())
				.willReturn(okJson(ReservationJson.page(Collections.nCopies(2, ReservationJson.reservation("pending")),
						"\"%s/v1/Workspaces/%s/Tasks/%s/Reservations?Page=1&PageToken=PT1\""
							.formatted(this.twilio.baseUrl(), TestSids.WORKSPACE, TestSids.TASK)))));
		StepVerifier
			.create(client(provider).build().list(TestSids.TASK, ReservationQuery.all()).doOnNext((reservation) -> {
				this.tokens.pass(TokenServer.LIFE);
				this.tokens.answer((number) -> new TokenServer.Answer(401, ""));
			}))
			.expectNextCount(2)
			.expectErrorSatisfies(
					(failure) -> assertThat(failure).isInstanceOfSatisfying(TaskRouterAuthenticationException.class,
							(ex) -> assertThat(ex.getResumeAt()).asString().contains("PageToken=PT1")))
			.verify(TIMEOUT);
	}

	@Test
	void aCallThatWasSentBeforeSaysSo() {
		OAuthCredentialsProvider provider = this.tokens.provider();
		this.twilio.answer(TwilioServer.error(503, 20503, "Unavailable"));
		WebClientReservationClient client = client(provider).maxAttempts(2)
			.webClientCustomizer(
					(builder) -> builder.filter((request, next) -> next.exchange(request).doOnNext((response) -> {
						this.tokens.pass(TokenServer.LIFE);
						this.tokens.answer((number) -> new TokenServer.Answer(500, ""));
					})))
			.build();
		TaskRouterTransportException failure = catchThrowableOfType(TaskRouterTransportException.class,
				() -> client.update(TestSids.TASK, TestSids.RESERVATION, ACCEPT.repeatable()).block(TIMEOUT));
		assertThat(failure.isSent()).isTrue();
		assertThat(failure).hasMessageContaining("could not be sent again: no OAuth token");
	}

	@Test
	void anUpdateIsRepeatedOnceWithANewTokenWhereItsTokenIsRefused() {
		this.twilio.answer(TwilioServer.error(401, 20003, "Authenticate"));
		this.twilio.server()
			.stubFor(any(anyUrl()).withHeader("Authorization", equalTo("Bearer token-2"))
				.willReturn(okJson(ReservationJson.reservation("accepted"))));
		update(client(this.tokens.provider()).build());
		assertThat(this.twilio.requests()).hasSize(2);
		assertThat(this.tokens.requests()).isEqualTo(2);
	}

	@Test
	void aSecondTokenThatIsRefusedFailsTheCall() {
		this.twilio.answer(TwilioServer.error(401, 20003, "Authenticate"));
		WebClientReservationClient client = client(this.tokens.provider()).build();
		TaskRouterAuthenticationException failure = catchThrowableOfType(TaskRouterAuthenticationException.class,
				() -> update(client));
		assertThat(failure.getCode()).isEqualTo(20003);
		assertShowsNoSecret(failure);
		assertThat(this.twilio.requests()).hasSize(2);
		assertThat(this.tokens.requests()).isEqualTo(2);
	}

	@Test
	void aRefusedTokenIsAskedForAnewOnceByAllCallsThatUsedIt() {
		WebClientReservationClient client = client(this.tokens.provider()).build();
		client.fetch(TestSids.TASK, TestSids.RESERVATION).block(TIMEOUT);
		this.twilio.answer(TwilioServer.error(401, 20003, "Authenticate"));
		this.twilio.server()
			.stubFor(any(anyUrl()).withHeader("Authorization", equalTo("Bearer token-2"))
				.willReturn(okJson(ReservationJson.reservation("pending"))));
		Flux.range(0, 40).flatMap((number) -> client.fetch(TestSids.TASK, TestSids.RESERVATION), 40).blockLast(TIMEOUT);
		assertThat(this.tokens.requests()).isEqualTo(2);
	}

	@Test
	void aCallIsNotRepeatedWhereAPasswordIsRefused() {
		this.twilio.answer(TwilioServer.error(401, 20003, "Authenticate"));
		WebClientReservationClient client = TestClient.builder(this.twilio.baseUrl()).build();
		assertThat(catchThrowableOfType(TaskRouterAuthenticationException.class,
				() -> client.fetch(TestSids.TASK, TestSids.RESERVATION).block(TIMEOUT)))
			.isNotNull();
		assertThat(this.twilio.requests()).hasSize(1);
	}

	private WebClientReservationClient.Builder client(OAuthCredentialsProvider provider) {
		return TestClient.builder(this.twilio.baseUrl()).credentials(provider).minBackoff(Duration.ofMillis(1));
	}

	private static void update(WebClientReservationClient client) {
		client.update(TestSids.TASK, TestSids.RESERVATION, ACCEPT).block(TIMEOUT);
	}

	private void assertUnsent(WebClientReservationClient client, String reason) {
		TaskRouterTransportException failure = catchThrowableOfType(TaskRouterTransportException.class,
				() -> update(client));
		assertThat(failure).isNotNull().hasMessageContaining("could not be sent: no OAuth token: 127.0.0.1 " + reason);
		assertThat(failure.isSent()).isFalse();
		assertShowsNoSecret(failure);
		assertThat(this.twilio.requests()).isEmpty();
	}

	private static void assertShowsNoSecret(TaskRouterException failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString()).doesNotContain("5ecre7").doesNotContain("token-1").doesNotContain("token-2");
	}

}
