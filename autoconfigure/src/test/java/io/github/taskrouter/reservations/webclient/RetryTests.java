package io.github.taskrouter.reservations.webclient;

import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * How many requests reach the server for each operation and each fault.
 */
class RetryTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final int ATTEMPTS = 3;

	private final TwilioServer server = new TwilioServer();

	private final ReservationClient client = TestClient.builder(this.server.baseUrl())
		.maxAttempts(ATTEMPTS)
		.minBackoff(Duration.ofMillis(1))
		.maxBackoff(Duration.ofMillis(2))
		.build();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest(name = "{0}: {1} GET, {2} POST")
	@MethodSource("faults")
	void aRequestIsRepeatedOnlyWhereThatMayHelpAndDoesNoHarm(String fault, int gets, int posts,
			ResponseDefinitionBuilder answer) {
		this.server.answer(answer);
		assertThat(requests(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))).isEqualTo(gets);
		assertThat(requests(this.client.list(TestSids.TASK).then())).isEqualTo(gets);
		assertThat(requests(this.client.update(TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.accept())))
			.isEqualTo(posts);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("faults")
	void anUpdateThatIsSaidToBeRepeatableIsTreatedLikeAFetch(String fault, int gets, int posts,
			ResponseDefinitionBuilder answer) {
		this.server.answer(answer);
		assertThat(requests(this.client.update(TestSids.TASK, TestSids.RESERVATION,
				ReservationUpdate.accept().ifMatch("1").repeatable())))
			.isEqualTo(gets);
	}

	static Stream<Arguments> faults() {
		return Stream.of(arguments("400", 1, 1, aResponse().withStatus(400)),
				arguments("401", 1, 1, aResponse().withStatus(401)),
				arguments("404", 1, 1, aResponse().withStatus(404)),
				arguments("408", 1, 1, aResponse().withStatus(408)),
				arguments("412", 1, 1, aResponse().withStatus(412)),
				arguments("429", ATTEMPTS, ATTEMPTS, aResponse().withStatus(429)),
				arguments("500", 1, 1, aResponse().withStatus(500)),
				arguments("501", 1, 1, aResponse().withStatus(501)),
				arguments("502", ATTEMPTS, 1, aResponse().withStatus(502)),
				arguments("503", ATTEMPTS, 1, aResponse().withStatus(503)),
				arguments("504", ATTEMPTS, 1, aResponse().withStatus(504)),
				arguments("302", 1, 1, aResponse().withStatus(302).withHeader("Location", "/elsewhere")),
				arguments("200 with garbage", 1, 1, okJson("{")),
				arguments("200 with nothing", 1, 1, aResponse().withStatus(200)),
				arguments("reset", ATTEMPTS, 1, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
				arguments("no answer", ATTEMPTS, 1, aResponse().withFault(Fault.EMPTY_RESPONSE)),
				arguments("cut off", ATTEMPTS, 1, okJson("{").withHeader("Content-Length", "1000")),
				arguments("429 that asks for too long", 1, 1,
						aResponse().withStatus(429).withHeader("Retry-After", "61")));
	}

	@Test
	void aRefusedConnectionIsTriedAgainForAnUpdateToo() {
		this.server.close();
		ReservationClient client = TestClient.builder(this.server.baseUrl()).minBackoff(Duration.ofMillis(500)).build();
		AtomicReference<TwilioServer> back = new AtomicReference<>();
		StepVerifier.create(client.update(TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.accept()))
			.then(() -> back.set(new TwilioServer(this.server.baseUrl().getPort())))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(back.get().requests()).hasSize(1);
		back.get().close();
	}

	@Test
	void theAnswerToALaterAttemptIsTheAnswer() {
		failFirst(serviceUnavailable());
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void theErrorOfTheLastAttemptIsTheError() {
		this.server.answer(aResponse().withStatus(503));
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectError(TaskRouterServerException.class)
			.verify(TIMEOUT);
	}

	@Test
	void oneAttemptIsNoRetry() {
		this.server.answer(aResponse().withStatus(503));
		ReservationClient once = TestClient.builder(this.server.baseUrl()).maxAttempts(1).build();
		assertThat(requests(once.fetch(TestSids.TASK, TestSids.RESERVATION))).isEqualTo(1);
	}

	@Test
	void retryAfterIsWaitedFor() {
		failFirst(aResponse().withStatus(429).withHeader("Retry-After", "1"));
		long started = System.nanoTime();
		StepVerifier.create(this.client.update(TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.accept()))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void aWaitThatDoesNotFitInTheCallTimeoutIsNotBegun() {
		this.server.answer(aResponse().withStatus(429).withHeader("Retry-After", "30"));
		ReservationClient hasty = TestClient.builder(this.server.baseUrl()).callTimeout(Duration.ofSeconds(10)).build();
		StepVerifier.create(hasty.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectError(TaskRouterRateLimitException.class)
			.verify(Duration.ofSeconds(5));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void cancellingInTheWaitSendsNothingMore() {
		this.server.answer(aResponse().withStatus(429).withHeader("Retry-After", "1"));
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.thenAwait(Duration.ofMillis(500))
			.thenCancel()
			.verify(TIMEOUT);
		Mono.delay(Duration.ofMillis(1500)).block(TIMEOUT);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void anAttemptThatCouldNotBeSentDoesNotUndoTheOneBefore() {
		this.server.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		AtomicInteger attempts = new AtomicInteger();
		ReservationClient client = TestClient.builder(this.server.baseUrl())
			.maxAttempts(2)
			.minBackoff(Duration.ofMillis(1))
			.webClientCustomizer((builder) -> builder.filter((request, next) -> (attempts.incrementAndGet() == 1)
					? next.exchange(request) : Mono.error(refusal(request))))
			.build();
		StepVerifier.create(client.update(TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.accept().repeatable()))
			.expectErrorSatisfies((failure) -> assertThat(failure)
				.isInstanceOfSatisfying(TaskRouterTransportException.class, (ex) -> assertThat(ex.isSent()).isTrue()))
			.verify(TIMEOUT);
		assertThat(attempts).hasValue(2);
	}

	@Test
	void aRetryThatFindsNoRoomWaitsAndDoesNotUndoTheAttemptBefore() {
		this.server.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		ReservationClient client = TestClient.builder(this.server.baseUrl())
			.maxInFlight(1)
			.maxWaiting(0)
			.minBackoff(Duration.ofMillis(300))
			.callTimeout(Duration.ofSeconds(2))
			.webClientCustomizer((builder) -> builder
				.filter((request, next) -> request.method().matches("GET") ? Mono.never() : next.exchange(request)))
			.build();
		StepVerifier.create(client.update(TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.accept().repeatable()))
			.then(() -> Mono.delay(Duration.ofMillis(150))
				.thenMany(client.fetch(TestSids.TASK, TestSids.RESERVATION))
				.onErrorComplete()
				.subscribe())
			.expectErrorSatisfies((failure) -> assertThat(failure)
				.isInstanceOfSatisfying(TaskRouterTransportException.class, (ex) -> assertThat(ex.isSent()).isTrue())
				.hasMessageContaining("did not complete within PT2S")
				.hasCauseInstanceOf(TaskRouterTransportException.class))
			.verify(TIMEOUT);
	}

	@Test
	void theTimeThatTheConsumerTakesIsNotThatOfTheCall() {
		ReservationClient hasty = TestClient.builder(this.server.baseUrl()).callTimeout(Duration.ofSeconds(1)).build();
		StepVerifier
			.create(Flux.range(0, 2)
				.concatMap((number) -> hasty.update(TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.accept())),
					1)
			.expectNextCount(1)
			.thenAwait(Duration.ofMillis(1500))
			.thenRequest(1)
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void contextReachesEveryAttempt() {
		this.server.answer(aResponse().withStatus(503));
		List<String> seen = new ArrayList<>();
		ReservationClient client = TestClient.builder(this.server.baseUrl())
			.maxAttempts(ATTEMPTS)
			.minBackoff(Duration.ofMillis(1))
			.webClientCustomizer((builder) -> builder.filter((request, next) -> Mono.deferContextual((context) -> {
				seen.add(context.get("trace"));
				return next.exchange(request);
			})))
			.build();
		StepVerifier.create(client.list(TestSids.TASK).contextWrite((context) -> context.put("trace", "abc")))
			.expectError(TaskRouterServerException.class)
			.verify(TIMEOUT);
		assertThat(seen).containsExactly("abc", "abc", "abc");
	}

	@Test
	void aPageIsRepeatedAndNotTheList() {
		try (PagedListing listing = new PagedListing().serve(3, 5)) {
			listing.failFirst(1, serviceUnavailable());
			ReservationClient client = TestClient.builder(listing.baseUrl()).minBackoff(Duration.ofMillis(1)).build();
			StepVerifier.create(client.list(TestSids.TASK).map(Reservation::sid).distinct())
				.expectNextCount(15)
				.expectComplete()
				.verify(TIMEOUT);
			assertThat(listing.requestsOnceQuiet()).isEqualTo(4);
		}
	}

	private static WebClientRequestException refusal(ClientRequest request) {
		return new WebClientRequestException(new ConnectException("refused"), request.method(), request.url(),
				request.headers());
	}

	private void failFirst(ResponseDefinitionBuilder answer) {
		this.server.server()
			.stubFor(any(anyUrl()).inScenario("recovery")
				.whenScenarioStateIs(Scenario.STARTED)
				.willReturn(answer)
				.willSetStateTo("well"));
		this.server.server()
			.stubFor(any(anyUrl()).inScenario("recovery")
				.whenScenarioStateIs("well")
				.willReturn(okJson(ReservationJson.reservation("accepted"))));
	}

	private int requests(Mono<?> call) {
		this.server.server().resetRequests();
		StepVerifier.create(call).expectError(TaskRouterException.class).verify(TIMEOUT);
		return this.server.requests().size();
	}

}
