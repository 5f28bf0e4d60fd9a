package io.github.taskrouter.desk;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.test.EmbeddedReservation;
import io.github.taskrouter.reservations.test.EmbeddedTask;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.EmbeddedWorker;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * A caller at the desk, with a task of its own.
 */
class Desk {

	private final WebTestClient web;

	private final EmbeddedReservation reservation;

	private Desk(WebTestClient web, EmbeddedReservation reservation) {
		this.web = web;
		this.reservation = reservation;
	}

	static Desk withReservation(WebTestClient web, EmbeddedTaskRouter taskRouter, String status) {
		return new Desk(web,
				taskRouter.addTask().reserve(EmbeddedWorker.named("Ann"), ReservationStatus.valueOf(status)));
	}

	EmbeddedTask task() {
		return this.reservation.task();
	}

	EmbeddedReservation reservation() {
		return this.reservation;
	}

	String list() {
		return "/tasks/" + task().sid() + "/reservations";
	}

	String one() {
		return list() + "/" + this.reservation.sid();
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

}
