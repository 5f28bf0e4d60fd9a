package io.github.taskrouter.embedded;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Fetching, refusing and logging.
 */
@ExtendWith({ HeldOutput.class, OutputCaptureExtension.class })
class EmbeddedTaskRouterTests {

	private static final String TASK = EmbeddedTaskRouter.sid("WT", 7);

	private static final String RESERVATION = EmbeddedTaskRouter.sid("WR", 1);

	private static final String WORKER = EmbeddedTaskRouter.sid("WK", 1);

	private final EmbeddedTaskRouter taskRouter = EmbeddedTaskRouter.builder().start();

	private final TwilioCaller caller = new TwilioCaller(this.taskRouter);

	private final String path = this.caller.reservations(TASK) + "/" + RESERVATION;

	@BeforeEach
	void reserve() {
		this.taskRouter.addTask(TASK).addReservation(RESERVATION, WORKER, "Ann", "pending");
	}

	@AfterEach
	void close() {
		this.taskRouter.close();
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
		assertThat(json.get("url").asString()).isEqualTo(this.taskRouter.baseUri() + this.path);
	}

	@Test
	void wrongCredentialsAreRefused() {
		HttpResponse<String> response = this.caller
			.send(this.caller.request(this.path).setHeader("Authorization", "Basic d3Jvbmc6d3Jvbmc="));
		assertError(response, 401, 20003);
	}

	@Test
	void missingCredentialsAreRefused() {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.taskRouter.baseUri().resolve(this.path));
		assertError(this.caller.send(request), 401, 20003);
	}

	@Test
	void unknownReservationIsNotFound() {
		HttpResponse<String> response = this.caller
			.get(this.caller.reservations(TASK) + "/" + EmbeddedTaskRouter.sid("WR", 99));
		assertError(response, 404, 20404);
	}

	@Test
	void unknownTaskIsNotFound() {
		assertError(this.caller.get(this.caller.reservations(EmbeddedTaskRouter.sid("WT", 99))), 404, 20404);
	}

	@Test
	void unknownWorkspaceIsNotFound() {
		String elsewhere = this.path.replace(this.taskRouter.workspaceSid(), EmbeddedTaskRouter.sid("WS", 99));
		assertError(this.caller.get(elsewhere), 404, 20404);
	}

	@Test
	void unknownPathIsNotFound() {
		assertError(this.caller.get("/v2/Elsewhere"), 404, 20404);
	}

	@Test
	void otherMethodsAreRefused() {
		assertError(this.caller.send(this.caller.request(this.path).DELETE()), 405, 20004);
		assertError(this.caller.post(this.caller.reservations(TASK), "ReservationStatus=accepted"), 405, 20004);
	}

	@Test
	void requestsAreKeptInOrderWithTheirForms() {
		this.caller.get(this.caller.reservations(TASK) + "?PageSize=5");
		this.caller.post(this.path, "Instruction=conference&To=%2B15551230000", "If-Match", "0");
		assertThat(this.taskRouter.requests()).extracting(ReceivedRequest::toString)
			.containsExactly("GET " + this.caller.reservations(TASK) + "?PageSize=5 -> 200",
					"POST " + this.path + " -> 200");
		ReceivedRequest update = this.taskRouter.requests().get(1);
		assertThat(update.ifMatch()).isEqualTo("0");
		assertThat(update.form()).containsEntry("To", List.of("+15551230000"));
		this.taskRouter.clearRequests();
		assertThat(this.taskRouter.requests()).isEmpty();
	}

	@Test
	void logShowsEachRequestButNoSecretAndNoPhoneNumber(CapturedOutput output) {
		this.caller.post(this.path, "Instruction=conference&To=%2B15551230000");
		assertThat(output).contains("POST " + this.path + " -> 200")
			.doesNotContain("15551230000")
			.doesNotContain("Basic ")
			.doesNotContain(this.taskRouter.authToken());
	}

	@Test
	void stubsOfWireMockComeFirst() {
		this.taskRouter.wireMock().stubFor(WireMock.get(WireMock.anyUrl()).willReturn(WireMock.serviceUnavailable()));
		assertThat(this.caller.get(this.path).statusCode()).isEqualTo(503);
		assertThat(this.taskRouter.requests()).singleElement().extracting(ReceivedRequest::status).isEqualTo(503);
	}

	@Test
	void malformedSeedsAreRefused() {
		EmbeddedTask task = this.taskRouter.task(TASK);
		assertThatIllegalArgumentException().isThrownBy(() -> this.taskRouter.addTask("WT1"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.taskRouter.addTask(TASK));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> task.addReservation(RESERVATION, WORKER, "Ann", "pending"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> task.addReservation(EmbeddedTaskRouter.sid("WR", 2), WORKER, "Ann", "asleep"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.taskRouter.task(EmbeddedTaskRouter.sid("WT", 99)));
	}

	private void assertError(HttpResponse<String> response, int status, int code) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("Twilio-Request-Id")).isPresent();
		JsonNode json = this.caller.json(response);
		assertThat(json.propertyNames()).containsExactlyInAnyOrder("code", "message", "more_info", "status");
		assertThat(json.get("code").asInt()).isEqualTo(code);
		assertThat(json.get("status").asInt()).isEqualTo(status);
	}

}
