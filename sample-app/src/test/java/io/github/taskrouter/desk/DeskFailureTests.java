package io.github.taskrouter.desk;

import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.taskrouter.embedded.EmbeddedTaskRouter;
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

	@Test
	void unknownReservationIsNotFound() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		expectProblem(desk.get(desk.list() + "/" + EmbeddedTaskRouter.sid("WR", 99)), HttpStatus.NOT_FOUND)
			.jsonPath("$.code")
			.isEqualTo(20404)
			.jsonPath("$.moreInfo")
			.isEqualTo("https://www.twilio.com/docs/errors/20404")
			.jsonPath("$.requestId")
			.value(String.class, (id) -> assertThat(id).startsWith("RQ"))
			.jsonPath("$.instance")
			.isEqualTo(desk.list() + "/" + EmbeddedTaskRouter.sid("WR", 99));
	}

	@Test
	void secondAcceptanceIsAConflict() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		desk.act("accept", null).expectStatus().isOk().expectBody();
		expectProblem(desk.act("accept", null), HttpStatus.CONFLICT).jsonPath("$.code").isEqualTo(20409);
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
	void failureOfTaskRouterIsAProblemOfTheDesk(ResponseDefinitionBuilder answer, HttpStatus status) {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		StubMapping stub = desk.stub(WireMock.any(WireMock.anyUrl()).willReturn(answer));
		try {
			expectProblem(desk.get(desk.one()), status);
			expectProblem(desk.get(desk.list()), status);
			expectProblem(desk.act("accept", null), status);
		}
		finally {
			this.taskRouter.wireMock().removeStub(stub);
		}
		assertThat(desk.reservation().status()).isEqualTo("pending");
	}

	static Stream<Arguments> failures() {
		return Stream.of(arguments(WireMock.serverError(), HttpStatus.BAD_GATEWAY),
				arguments(WireMock.serviceUnavailable().withBody("<html>busy</html>"), HttpStatus.BAD_GATEWAY),
				arguments(WireMock.forbidden(), HttpStatus.BAD_GATEWAY),
				arguments(WireMock.temporaryRedirect("https://example.com"), HttpStatus.BAD_GATEWAY),
				arguments(WireMock.ok("<html>hello</html>"), HttpStatus.BAD_GATEWAY),
				arguments(WireMock.okJson("{\"sid\":"), HttpStatus.BAD_GATEWAY),
				arguments(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), HttpStatus.GATEWAY_TIMEOUT),
				arguments(WireMock.aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), HttpStatus.GATEWAY_TIMEOUT));
	}

	@Test
	void rateLimitSaysWhenToTryAgain() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		StubMapping stub = desk.stub(WireMock.any(WireMock.anyUrl())
			.willReturn(WireMock.jsonResponse("{\"code\":20429}", 429).withHeader("Retry-After", "120")));
		try {
			WebTestClient.ResponseSpec response = desk.act("accept", null);
			response.expectHeader().valueEquals("Retry-After", "120");
			expectProblem(response, HttpStatus.SERVICE_UNAVAILABLE).jsonPath("$.code").isEqualTo(20429);
		}
		finally {
			this.taskRouter.wireMock().removeStub(stub);
		}
		assertThat(desk.requests()).hasSize(1);
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
