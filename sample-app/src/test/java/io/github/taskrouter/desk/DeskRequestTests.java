package io.github.taskrouter.desk;

import java.lang.reflect.Method;
import java.util.Arrays;

import io.github.taskrouter.reservations.instruction.Call;
import io.github.taskrouter.reservations.instruction.Conference;
import io.github.taskrouter.reservations.instruction.Dequeue;
import io.github.taskrouter.reservations.instruction.Redirect;
import io.github.taskrouter.reservations.instruction.Supervise;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that the desk refuses without asking TaskRouter.
 */
@DeskTest
class DeskRequestTests {

	@Autowired
	private WebTestClient web;

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			accept     | {"to":"+15551230000"}                   | to
			accept     | {"workerActivitySid":5551230000}        | workerActivitySid
			reject     | {"workerActivitySid":"+15551230000"}    | WorkerActivitySid
			conference | {"too":"+15551230000"}                  | too
			conference | {"to":15551230000}                      | to
			conference | {"to":["+15551230000"]}                 | to
			conference | {"to":null}                             | To
			conference | {"sipAuthPassword":{"5551230000":1}}    | sipAuthPassword
			conference | {"timeout":"5551230000 s"}              | timeout
			conference | {"timeout":1000}                        | Timeout
			conference | {"record":"5551230000"}                 | record
			conference | {"record":5551230000}                   | record
			conference | {"maxParticipants":"5551230000"}        | maxParticipants
			conference | {"maxParticipants":251}                 | MaxParticipants
			conference | {"beep":"5551230000"}                   | beep
			conference | {"beep":["true"]}                       | beep
			conference | {"waitUrl":"::5551230000"}              | waitUrl
			conference | {"waitMethod":"PUT"}                    | WaitMethod
			conference | {"statusCallbackEvent":"initiated"}     | statusCallbackEvent
			conference | {"statusCallbackEvent":["5551230000"]}  | statusCallbackEvent
			call       | {"from":"+15551230000"}                 | CallUrl
			redirect   | {"callSid":"5551230000"}                | RedirectCallSid
			""")
	void badFieldIsNamedAndItsValueNotShown(String action, String body, String field) {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		String problem = problem(desk.act(action, body), HttpStatus.BAD_REQUEST);
		assertThat(problem).containsPattern("\\b" + field + "\\b").doesNotContain("5551230000");
		assertThat(desk.task()).receivedNothing();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "\"accept\"", "7", "{\"to\":", "null" })
	void bodyThatIsNoObjectIsRefused(String body) {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		problem(desk.act("conference", body), HttpStatus.BAD_REQUEST);
		assertThat(desk.task()).receivedNothing();
	}

	@Test
	void bodyThatIsNoJsonIsRefused() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		problem(this.web.post()
			.uri(desk.one() + "/conference")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("{}")
			.exchange(), HttpStatus.UNSUPPORTED_MEDIA_TYPE);
		assertThat(desk.task()).receivedNothing();
	}

	@ParameterizedTest
	@ValueSource(classes = { Dequeue.Builder.class, Call.Builder.class, Redirect.Builder.class,
			Conference.Builder.class, Supervise.Builder.class })
	void eachMethodOfABuilderThatTakesAValueIsAField(Class<?> builder) {
		String action = builder.getEnclosingClass().getSimpleName().toLowerCase();
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		String problem = problem(desk.act(action, "{\"unknown\":1}"), HttpStatus.BAD_REQUEST);
		String fields = Arrays.stream(builder.getMethods())
			.filter((method) -> method.getReturnType() == builder && method.getParameterCount() > 0)
			.map(Method::getName)
			.sorted()
			.reduce((one, other) -> one + ", " + other)
			.orElseThrow();
		assertThat(problem).contains("field 'unknown': unknown; the fields are " + fields + "\"");
	}

	@Test
	void unknownActionIsNotFoundAndTheOthersAreNamed() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		String problem = problem(desk.act("transcribe", "{}"), HttpStatus.NOT_FOUND);
		assertThat(problem)
			.contains("accept, reject, wrap-up, complete, dequeue, call, redirect, conference, supervise");
		assertThat(desk.task()).receivedNothing();
	}

	@Test
	void unknownPathIsNotFound() {
		problem(this.web.get().uri("/elsewhere").exchange(), HttpStatus.NOT_FOUND);
	}

	@Test
	void malformedAndSwappedSidsAreRefused() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		assertThat(problem(desk.get("/tasks/WT1/reservations"), HttpStatus.BAD_REQUEST)).contains("taskSid");
		String swapped = "/tasks/%s/reservations/%s".formatted(desk.reservation().sid(), desk.task().sid());
		assertThat(problem(desk.get(swapped), HttpStatus.BAD_REQUEST)).contains("taskSid", "a reservation SID");
		assertThat(desk.task()).receivedNothing();
	}

	@ParameterizedTest
	@CsvSource({ "limit=-1, limit", "limit=many, limit", "worker=Ann, workerSid" })
	void malformedQueryIsRefused(String query, String field) {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		assertThat(problem(desk.get(desk.list() + "?" + query), HttpStatus.BAD_REQUEST)).contains(field);
		assertThat(desk.task()).receivedNothing();
	}

	@Test
	void blankVersionIsRefused() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		assertThat(problem(this.web.post().uri(desk.one() + "/accept").header("If-Match", "").exchange(),
				HttpStatus.BAD_REQUEST))
			.contains("ifMatch");
		assertThat(desk.task()).receivedNothing();
	}

	private static String problem(ResponseSpec response, HttpStatus status) {
		return new String(response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo(status.value())
			.returnResult()
			.getResponseBodyContent());
	}

}
