package io.github.taskrouter.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.ReceivedRequest;
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
 * Each action of the desk, and what becomes of it at TaskRouter.
 */
@DeskTest
class DeskActionTests {

	@Autowired
	private WebTestClient web;

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	static Stream<Arguments> actions() {
		return Stream.of(
				arguments("accept", "pending", null, "accepted", Map.of("ReservationStatus", List.of("accepted"))),
				arguments("reject", "pending", "{\"workerActivitySid\":\"WA00000000000000000000000000000001\"}",
						"rejected",
						Map.of("ReservationStatus", List.of("rejected"), "WorkerActivitySid",
								List.of("WA00000000000000000000000000000001"))),
				arguments("wrap-up", "accepted", "{}", "wrapping", Map.of("ReservationStatus", List.of("wrapping"))),
				arguments("complete", "wrapping", null, "completed", Map.of("ReservationStatus", List.of("completed"))),
				arguments("dequeue", "pending", """
						{"from":"+15551230000","record":"record-from-answer","timeout":30,
						"statusCallbackEvent":["initiated","answered"]}""", "accepted",
						Map.of("Instruction", List.of("dequeue"), "DequeueFrom", List.of("+15551230000"),
								"DequeueRecord", List.of("record-from-answer"), "DequeueTimeout", List.of("30"),
								"DequeueStatusCallbackEvent", List.of("initiated", "answered"))),
				arguments("call", "pending",
						"{\"from\":\"+15551230000\",\"url\":\"https://example.com/a?b=c&d=e\",\"accept\":true}",
						"accepted",
						Map.of("Instruction", List.of("call"), "CallFrom", List.of("+15551230000"), "CallUrl",
								List.of("https://example.com/a?b=c&d=e"), "CallAccept", List.of("true"))),
				arguments("redirect", "pending",
						"{\"callSid\":\"CA00000000000000000000000000000001\",\"url\":\"https://example.com\"}",
						"pending",
						Map.of("Instruction", List.of("redirect"), "RedirectCallSid",
								List.of("CA00000000000000000000000000000001"), "RedirectUrl",
								List.of("https://example.com"))),
				arguments("conference", "pending", """
						{"to":"client:Zoë","timeout":"PT1M30S","beep":true,"waitMethod":"GET","maxParticipants":3,
						"conferenceRecord":"record-from-start","sipAuthPassword":"s3cret"}""", "accepted",
						Map.of("Instruction", List.of("conference"), "To", List.of("client:Zoë"), "Timeout",
								List.of("90"), "Beep", List.of("true"), "WaitMethod", List.of("GET"), "MaxParticipants",
								List.of("3"), "ConferenceRecord", List.of("record-from-start"), "SipAuthPassword",
								List.of("s3cret"))),
				arguments("supervise", "accepted",
						"{\"supervisor\":\"WK00000000000000000000000000000009\",\"supervisorMode\":\"whisper\"}",
						"accepted", Map.of("Instruction", List.of("supervise"), "Supervisor",
								List.of("WK00000000000000000000000000000009"), "SupervisorMode", List.of("whisper"))));
	}

	@ParameterizedTest
	@MethodSource("actions")
	void actionReachesTaskRouterAsItsForm(String action, String before, String body, String after,
			Map<String, List<String>> form) {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, before);
		desk.act(action, body)
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectHeader()
			.valueEquals("ETag", "1")
			.expectBody()
			.jsonPath("$.sid")
			.isEqualTo(desk.reservation().sid())
			.jsonPath("$.status")
			.isEqualTo(after)
			.jsonPath("$.etag")
			.isEqualTo("1");
		assertThat(desk.task().requests()).singleElement().extracting(ReceivedRequest::form).isEqualTo(form);
		assertThat(desk.reservation()).hasStatus(ReservationStatus.valueOf(after));
	}

	@Test
	void fetchAnswersOneReservationWithItsEtag() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		desk.get(desk.one())
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("ETag", "0")
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("pending")
			.jsonPath("$.workerName")
			.isEqualTo("Ann")
			.jsonPath("$.dateCreated")
			.isEqualTo(this.taskRouter.now().toString())
			.jsonPath("$.links.task")
			.isEqualTo("%s/v1/Workspaces/%s/Tasks/%s".formatted(this.taskRouter.baseUrl(),
					this.taskRouter.workspaceSid(), desk.task().sid()));
	}

	@Test
	void versionIsSentOnAndAStaleOneIsAConflict() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		desk.act("accept", "0", Map.of()).expectStatus().isOk().expectHeader().valueEquals("ETag", "1").expectBody();
		desk.act("complete", "0", Map.of()).expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED).expectBody();
		assertThat(desk.task().requests()).extracting(ReceivedRequest::ifMatch).containsExactly("0", "0");
		assertThat(desk.reservation()).isAccepted();
		desk.act("complete", "1", Map.of()).expectStatus().isOk().expectBody();
		assertThat(desk.reservation()).isCompleted();
	}

	@Test
	void quotedVersionIsSentOnAsItIs() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		desk.act("accept", "\"0\"", Map.of()).expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED).expectBody();
		assertThat(desk.task().requests()).singleElement().extracting(ReceivedRequest::ifMatch).isEqualTo("\"0\"");
	}

	@Test
	void versionHoldsForInstructionsToo() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		desk.act("conference", "7", Map.of()).expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED).expectBody();
		assertThat(desk.reservation()).isPending();
	}

}
