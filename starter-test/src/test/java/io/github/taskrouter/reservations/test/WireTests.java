package io.github.taskrouter.reservations.test;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Resources, headers and refusals on the wire, as Twilio's OpenAPI document and error
 * dictionary describe them.
 */
class WireTests {

	@RegisterExtension
	private final RunningTaskRouter taskRouter = new RunningTaskRouter();

	private final TwilioCaller caller = this.taskRouter.caller;

	private EmbeddedReservation reservation;

	private String path;

	@BeforeEach
	void reserve() {
		this.reservation = this.taskRouter.server.addTask().reserve("Ann");
		this.path = this.caller.one(this.reservation);
	}

	@Test
	void fetchAnswersAllElevenFieldsAndTheEtag() {
		HttpResponse<String> response = this.caller.get(this.path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("ETag")).hasValue("0");
		assertThat(response.headers().firstValue("Twilio-Request-Id")).get().asString().matches("RQ[0-9a-f]{32}");
		JsonNode json = this.caller.json(response);
		assertThat(json.propertyNames()).containsExactlyInAnyOrder("account_sid", "date_created", "date_updated",
				"reservation_status", "sid", "task_sid", "worker_name", "worker_sid", "workspace_sid", "url", "links");
		assertThat(json.get("reservation_status").asString()).isEqualTo("pending");
		assertThat(json.get("worker_name").asString()).isEqualTo("Ann");
		assertThat(json.get("url").asString()).isEqualTo(this.taskRouter.server.baseUrl() + this.path);
		assertThat(json.get("links").propertyNames()).containsExactlyInAnyOrder("task", "worker", "workspace");
	}

	@Test
	void workspaceCanBeFetched() {
		JsonNode json = this.caller.json(this.caller.get(this.caller.workspace()));
		assertThat(json.get("sid").asString()).isEqualTo(this.taskRouter.server.workspaceSid());
	}

	@Test
	void otherCredentialsAreRefused() {
		HttpRequest.Builder request = this.caller.request(this.path);
		assertRefused(this.caller.send(request.setHeader("Authorization", "Basic d3Jvbmc6d3Jvbmc=")), 401, 20003);
	}

	@Test
	void missingCredentialsAreRefused() {
		assertRefused(this.caller.send(HttpRequest.newBuilder(this.taskRouter.server.baseUrl().resolve(this.path))),
				401, 20003);
	}

	@Test
	void furtherCredentialsAreTakenOnceAllowed() {
		this.taskRouter.server.allow("wrong", "wrong");
		HttpRequest.Builder request = this.caller.request(this.path);
		assertThat(this.caller.send(request.setHeader("Authorization", "Basic d3Jvbmc6d3Jvbmc=")).statusCode())
			.isEqualTo(200);
	}

	@Test
	void whatIsNotThereIsNotFound() {
		String reservations = this.caller.list(this.reservation.taskSid());
		assertRefused(this.caller.get(reservations + "/" + TwilioSids.reservation()), 404, 20404);
		assertRefused(this.caller.get(this.caller.list(TwilioSids.task())), 404, 20404);
		assertRefused(this.caller.get(this.path.replace(this.taskRouter.server.workspaceSid(), TwilioSids.workspace())),
				404, 20404);
		assertRefused(this.caller.get("/v2/Elsewhere"), 404, 20404);
	}

	/**
	 * Twilio's page on reservations: one is removed with its task.
	 */
	@Test
	void removedTaskIsNotFound() {
		this.reservation.task().remove();
		assertRefused(this.caller.get(this.path), 404, 20404);
	}

	@Test
	void otherMethodsAreRefused() {
		assertRefused(this.caller.send(this.caller.request(this.path).DELETE()), 405, 20004);
		assertRefused(this.caller.post(this.caller.list(this.reservation.taskSid()), "ReservationStatus=accepted"), 405,
				20004);
	}

	@Test
	void receivedRequestTellsAllButShowsNoValueOfItsForm() {
		this.caller.post(this.path, "Instruction=conference&To=%2B15551230000", "If-Match", "0");
		ReceivedRequest update = this.taskRouter.server.requests().get(0);
		assertThat(update.operation()).isEqualTo(TaskRouterOperation.UPDATE);
		assertThat(update.ifMatch()).isEqualTo("0");
		assertThat(update.form()).containsEntry("To", List.of("+15551230000"));
		assertThat(update).hasToString("POST %s [Instruction, To] -> 200".formatted(this.path));
	}

	private void assertRefused(HttpResponse<String> response, int status, int code) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("Twilio-Request-Id")).isPresent();
		JsonNode json = this.caller.json(response);
		assertThat(json.propertyNames()).containsExactlyInAnyOrder("code", "message", "more_info", "status");
		assertThat(json.get("code").asInt()).isEqualTo(code);
		assertThat(json.get("status").asInt()).isEqualTo(status);
	}

}
