package io.github.taskrouter.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.test.EmbeddedTask;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.EmbeddedWorker;
import io.github.taskrouter.reservations.test.ReceivedRequest;
import io.github.taskrouter.reservations.test.TwilioSids;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Lists, as a stream of one reservation a line.
 */
@DeskTest
class DeskStreamTests {

	@Autowired
	private WebTestClient web;

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@LocalServerPort
	private int port;

	@BeforeEach
	void addTasks() {
		DemoTasks.addTo(this.taskRouter);
	}

	@Test
	void limitEndsTheListWithTheSecondPage() throws Exception {
		assertThat(lines(busyTask() + "?limit=75")).hasSize(75).allMatch((line) -> line.startsWith("{\"sid\":\"WR"));
		assertThat(this.taskRouter.requests()).extracting((request) -> request.query().get("PageSize").get(0))
			.containsExactly("50", "50");
	}

	@Test
	void listWithoutLimitHasAllReservationsOnce() throws Exception {
		assertThat(lines(busyTask())).hasSize(DemoTasks.MANY).doesNotHaveDuplicates();
		assertThat(this.taskRouter.requests()).hasSize(DemoTasks.MANY / 50);
	}

	@Test
	void limitOfZeroAsksForNothing() throws Exception {
		assertThat(lines(busyTask() + "?limit=0")).isEmpty();
		assertThat(this.taskRouter.requests()).isEmpty();
	}

	@Test
	void filtersReachTaskRouter() throws Exception {
		String worker = TwilioSids.worker(1);
		assertThat(lines(busyTask() + "?status=timeout&worker=" + worker)).isNotEmpty()
			.allMatch((line) -> line.contains("\"timeout\"") && line.contains(worker));
		assertThat(this.taskRouter.requests()).singleElement()
			.satisfies((request) -> assertThat(request.query()).containsKeys("ReservationStatus", "WorkerSid"));
	}

	@Test
	void listIsNdjson() {
		this.web.get()
			.uri(busyTask() + "?limit=1")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_NDJSON)
			.expectBody(JsonNode.class);
	}

	@Test
	void failureOfTheFirstPageIsAProblem() {
		this.web.get()
			.uri("/tasks/" + TwilioSids.task() + "/reservations")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(20404);
	}

	@Test
	void failureOfALaterPageCutsTheConnection() {
		this.taskRouter.onNextRequest().after(1).fail(500);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> lines(busyTask()));
		assertThat(this.taskRouter.requests()).extracting(ReceivedRequest::status).containsExactly(200, 500);
	}

	@Test
	void callerWhoDoesNotReadHoldsUpTheList() throws Exception {
		EmbeddedTask task = this.taskRouter.addTask();
		EmbeddedWorker ann = EmbeddedWorker.named("Ann");
		int many = 30_000;
		for (int number = 0; number < many; number++) {
			task.reserve(ann, ReservationStatus.TIMEOUT);
		}
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setReceiveBufferSize(65536);
			socket.getOutputStream()
				.write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(listOf(task.sid()))
					.getBytes(StandardCharsets.US_ASCII));
			InputStream input = socket.getInputStream();
			assertThat(input.readNBytes(1000)).hasSize(1000);
			int held = requestsOnceQuiet();
			assertThat(held).isBetween(1, many / 50 / 2);
			assertThat(input.readNBytes(4_000_000)).hasSize(4_000_000);
			assertThat(requestsOnceQuiet()).isGreaterThan(held);
		}
		int left = requestsOnceQuiet();
		assertThat(left).isLessThan(many / 50);
	}

	private int requestsOnceQuiet() {
		int[] last = { -1 };
		Awaitility.await()
			.pollInterval(Duration.ofMillis(400))
			.atMost(Duration.ofSeconds(15))
			.until(() -> last[0] == (last[0] = this.taskRouter.requests().size()));
		return last[0];
	}

	private Stream<String> lines(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, path)))
			.timeout(Duration.ofSeconds(20))
			.build();
		HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(HttpStatus.OK.value());
		return response.body().lines();
	}

	private static String busyTask() {
		return listOf(TwilioSids.task(1));
	}

	private static String listOf(String taskSid) {
		return "/tasks/" + taskSid + "/reservations";
	}

}
