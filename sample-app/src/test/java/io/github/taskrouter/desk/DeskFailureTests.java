package io.github.taskrouter.desk;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.ScriptedRequests;
import io.github.taskrouter.reservations.test.TwilioSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What the desk says when TaskRouter refuses or fails.
 */
@DeskTest
class DeskFailureTests {

	@Autowired
	private WebTestClient web;

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	private final String missing = TwilioSids.reservation();

	@Test
	void unknownReservationIsNotFound() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		expectProblem(desk.get(desk.list() + "/" + this.missing), HttpStatus.NOT_FOUND).jsonPath("$.code")
			.isEqualTo(20404)
			.jsonPath("$.moreInfo")
			.isEqualTo("https://www.twilio.com/docs/errors/20404")
			.jsonPath("$.requestId")
			.value(String.class, (id) -> assertThat(id).startsWith("RQ"))
			.jsonPath("$.instance")
			.isEqualTo(desk.list() + "/" + this.missing);
	}

	@Test
	void secondAcceptanceIsAConflict() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		desk.act("accept", null).expectStatus().isOk().expectBody();
		expectProblem(desk.act("accept", null), HttpStatus.CONFLICT).jsonPath("$.code").isEqualTo(20001);
	}

	@ParameterizedTest
	@MethodSource("lateInstructions")
	void instructionThatComesTooLateIsAConflict(String action, String body, int code) {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "rescinded");
		expectProblem(desk.act(action, body), HttpStatus.CONFLICT).jsonPath("$.code").isEqualTo(code);
	}

	static Stream<Arguments> lateInstructions() {
		return Stream.of(arguments("dequeue", "{}", 40135), arguments("conference", "{}", 40136),
				arguments("call", "{\"from\":\"+15551230000\",\"url\":\"https://example.com\"}", 40114),
				arguments("redirect",
						"{\"callSid\":\"CA00000000000000000000000000000001\",\"url\":\"https://example.com\"}", 40123));
	}

	@Test
	void whatTaskRouterRefusesIsTheCallersToMend() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		expectProblem(desk.act("supervise", "{\"supervisor\":\"WK00000000000000000000000000000009\"}"),
				HttpStatus.BAD_REQUEST)
			.jsonPath("$.code")
			.isEqualTo(40146);
		expectProblem(desk.get(desk.list() + "?status=asleep"), HttpStatus.BAD_REQUEST).jsonPath("$.code")
			.isEqualTo(20001);
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureOfTaskRouterIsAProblemOfTheDesk(Consumer<ScriptedRequests> failure) {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		failure.accept(desk.task().onNextRequests(100));
		expectProblem(desk.get(desk.one()), HttpStatus.BAD_GATEWAY);
		expectProblem(desk.get(desk.list()), HttpStatus.BAD_GATEWAY);
		expectProblem(desk.act("accept", null), HttpStatus.BAD_GATEWAY);
		assertThat(desk.reservation()).isPending();
	}

	static Stream<Consumer<ScriptedRequests>> failures() {
		return Stream.of((requests) -> requests.fail(500), (requests) -> requests.fail(503),
				(requests) -> requests.refuse(403, 20403, "Forbidden"),
				(requests) -> requests.answer(307, "text/plain", ""),
				(requests) -> requests.answer(200, "text/html", "<html>hello</html>"));
	}

	@ParameterizedTest
	@MethodSource("lostAnswers")
	void lostAnswerIsAProblemOfTheDeskThoughTheUpdateWasProcessed(Consumer<ScriptedRequests> loss, HttpStatus status) {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		loss.accept(desk.task().onNextRequests(100));
		expectProblem(desk.get(desk.one()), status);
		expectProblem(desk.get(desk.list()), status);
		expectProblem(desk.act("accept", null), status);
		assertThat(desk.reservation()).isAccepted().receivedUpdates(1);
	}

	static Stream<Arguments> lostAnswers() {
		return Stream.of(lost(ScriptedRequests::garble, HttpStatus.BAD_GATEWAY),
				lost(ScriptedRequests::cutOff, HttpStatus.GATEWAY_TIMEOUT),
				lost(ScriptedRequests::disconnect, HttpStatus.GATEWAY_TIMEOUT));
	}

	private static Arguments lost(Consumer<ScriptedRequests> loss, HttpStatus status) {
		return arguments(loss, status);
	}

	@Test
	void rateLimitSaysWhenToTryAgain() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		desk.task().onNextRequest().limitRate(Duration.ofMinutes(2));
		WebTestClient.ResponseSpec response = desk.act("accept", null);
		response.expectHeader().valueEquals("Retry-After", "120");
		expectProblem(response, HttpStatus.SERVICE_UNAVAILABLE).jsonPath("$.code").isEqualTo(20429);
		assertThat(desk.task()).receivedRequests(1);
	}

	private static WebTestClient.BodyContentSpec expectProblem(WebTestClient.ResponseSpec response, HttpStatus status) {
		return response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo(status.value())
			.jsonPath("$.title")
			.isEqualTo(status.getReasonPhrase())
			.jsonPath("$.trace")
			.doesNotExist();
	}

}
