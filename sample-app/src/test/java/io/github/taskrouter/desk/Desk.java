package io.github.taskrouter.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.taskrouter.embedded.EmbeddedReservation;
import io.github.taskrouter.embedded.EmbeddedTask;
import io.github.taskrouter.embedded.EmbeddedTaskRouter;
import io.github.taskrouter.embedded.ReceivedRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * A caller at the desk, with a task of its own.
 */
class Desk {

	private static final AtomicInteger tasks = new AtomicInteger(0x1000);

	private final WebTestClient web;

	private final EmbeddedTaskRouter taskRouter;

	private final EmbeddedTask task;

	Desk(WebTestClient web, EmbeddedTaskRouter taskRouter) {
		this.web = web;
		this.taskRouter = taskRouter;
		this.task = taskRouter.addTask(DemoTasks.taskSid(tasks.incrementAndGet()));
	}

	static Desk withReservation(WebTestClient web, EmbeddedTaskRouter taskRouter, String status) {
		Desk desk = new Desk(web, taskRouter);
		desk.task.addReservation(desk.reservationSid(), EmbeddedTaskRouter.sid("WK", 1), "Ann", status);
		return desk;
	}

	EmbeddedTask task() {
		return this.task;
	}

	String reservationSid() {
		return EmbeddedTaskRouter.sid("WR", 1);
	}

	String list() {
		return "/tasks/" + this.task.sid() + "/reservations";
	}

	String one() {
		return list() + "/" + reservationSid();
	}

	EmbeddedReservation reservation() {
		EmbeddedReservation reservation = this.task.reservation(reservationSid());
		if (reservation == null) {
			throw new IllegalStateException("no reservation was made");
		}
		return reservation;
	}

	List<ReceivedRequest> requests() {
		return this.taskRouter.requests()
			.stream()
			.filter((request) -> request.uri().contains(this.task.sid()))
			.toList();
	}

	ResponseSpec get(String path) {
		return this.web.get().uri(path).exchange();
	}

	ResponseSpec act(String action, @Nullable Object body) {
		WebTestClient.RequestBodySpec request = this.web.post().uri(one() + "/" + action);
		return (body != null) ? request.contentType(MediaType.APPLICATION_JSON).bodyValue(unlogged(body)).exchange()
				: request.exchange();
	}

	/**
	 * The tests' own client logs a text that it sends, but not bytes.
	 */
	private static Object unlogged(Object body) {
		return (body instanceof String text) ? text.getBytes(StandardCharsets.UTF_8) : body;
	}

	ResponseSpec act(String action, String ifMatch, Map<String, ?> body) {
		return this.web.post().uri(one() + "/" + action).header("If-Match", ifMatch).bodyValue(body).exchange();
	}

	StubMapping stub(MappingBuilder stub) {
		return this.taskRouter.wireMock().stubFor(stub.atPriority(1));
	}

}
