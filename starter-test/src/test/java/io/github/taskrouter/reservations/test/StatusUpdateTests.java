package io.github.taskrouter.reservations.test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

import io.github.taskrouter.reservations.ReservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client can make of the status of a reservation. D-RES is
 * <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Twilio's page on
 * reservations</a>.
 */
class StatusUpdateTests {

	@RegisterExtension
	private final RunningTaskRouter taskRouter = new RunningTaskRouter();

	/**
	 * D-RES: accepted, rejected. Twilio's JavaScript SDK for workers: wrapping,
	 * completed.
	 */
	@ParameterizedTest
	@CsvSource({ "pending, accepted", "pending, rejected", "accepted, wrapping", "accepted, completed",
			"wrapping, completed" })
	void movesTheStatusOn(String from, String to) {
		EmbeddedReservation reservation = reserved(from);
		HttpResponse<String> response = update(reservation, "ReservationStatus=" + to);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(json(response).get("reservation_status").asString()).isEqualTo(to);
		assertThat(reservation).hasStatus(ReservationStatus.valueOf(to));
	}

	/**
	 * Help article 40136086868507. The code is a guess: the general one.
	 */
	@ParameterizedTest
	@CsvSource({ "accepted", "rejected", "rescinded", "timeout", "canceled", "completed", "wrapping" })
	void refusesToAcceptWhatIsNoLongerPending(String from) {
		EmbeddedReservation reservation = reserved(from);
		HttpResponse<String> response = update(reservation, "ReservationStatus=accepted");
		assertRefused(response, 400, 20001,
				"Reservation %s not in expected state [pending] and cannot be updated to [onHold]"
					.formatted(reservation.sid()));
		assertThat(reservation).hasStatus(ReservationStatus.valueOf(from));
		assertThat(reservation.etag()).isEqualTo("0");
	}

	/**
	 * The tests of nyaruka/mailroom, recorded from Twilio.
	 */
	@Test
	void refusesToCompleteATaskThatIsNotAssigned() {
		EmbeddedReservation reservation = reserved("pending");
		assertRefused(update(reservation, "ReservationStatus=completed"), 400, 20001,
				"Cannot complete task %s because it is not currently assigned.".formatted(reservation.taskSid()));
	}

	/**
	 * lehel-twilio/plugin-dialpad#26. The code is a guess.
	 */
	@Test
	void refusesToWrapUpTwice() {
		EmbeddedReservation reservation = reserved("wrapping");
		assertRefused(update(reservation, "ReservationStatus=wrapping"), 400, 20001,
				"Cannot wrap up task %s because it is not currently assigned.".formatted(reservation.taskSid()));
	}

	/**
	 * D-RES: with several reservations for a task, the first accept wins, and the others
	 * are rescinded.
	 */
	@Test
	void rescindsTheOthersOnceOneIsAccepted() {
		EmbeddedReservation ann = reserved("pending");
		EmbeddedReservation bob = ann.task().reserve("Bob");
		EmbeddedReservation earlier = ann.task().reserve(EmbeddedWorker.named("Cleo"), ReservationStatus.REJECTED);
		update(ann, "ReservationStatus=accepted");
		assertThat(ann).isAccepted();
		assertThat(bob).hasStatus(ReservationStatus.RESCINDED);
		assertThat(bob.etag()).isEqualTo("1");
		assertThat(earlier).isRejected();
	}

	@Test
	void letsOneOfManyAcceptAtOnce() {
		EmbeddedTask task = this.taskRouter.server.addTask();
		List<EmbeddedReservation> reservations = IntStream.range(0, 20)
			.mapToObj((number) -> task.reserve("Worker " + number))
			.toList();
		long accepted = reservations.parallelStream()
			.filter((reservation) -> update(reservation, "ReservationStatus=accepted").statusCode() == 200)
			.count();
		assertThat(accepted).isOne();
	}

	/**
	 * The page on tasks: a stale {@code If-Match} is 412. Error dictionary: 20412.
	 */
	@Test
	void refusesAnotherVersion() {
		EmbeddedReservation reservation = reserved("pending");
		assertThat(update(reservation, "ReservationStatus=accepted", "If-Match", "0").statusCode()).isEqualTo(200);
		HttpResponse<String> response = update(reservation, "ReservationStatus=completed", "If-Match", "0");
		assertThat(response.statusCode()).isEqualTo(412);
		assertThat(json(response).get("code").asInt()).isEqualTo(20412);
		assertThat(reservation).isAccepted();
		assertThat(update(reservation, "ReservationStatus=completed", "If-Match", "1").statusCode()).isEqualTo(200);
	}

	/**
	 * The page on tasks: without {@code If-Match}, the last write wins.
	 */
	@Test
	void takesAnUpdateWithoutAVersion() {
		EmbeddedReservation reservation = reserved("pending").touch();
		HttpResponse<String> response = update(reservation, "ReservationStatus=accepted");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("ETag")).hasValue("2");
	}

	/**
	 * Error dictionary: 40100. The other codes are guesses.
	 */
	@ParameterizedTest
	@CsvSource({ "ReservationStatus=rejected&WorkerActivitySid=x, 40100",
			"ReservationStatus=accepted&WorkerActivitySid=x, 20001", "ReservationStatus=asleep, 20001",
			"ReservationStatus=, 20001", "ReservationStatus=timeout, 20001", "To=x, 20001" })
	void refusesAMalformedForm(String form, int code) {
		EmbeddedReservation reservation = reserved("pending");
		HttpResponse<String> response = update(reservation, form);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(json(response).get("code").asInt()).isEqualTo(code);
		assertThat(reservation.etag()).isEqualTo("0");
	}

	private EmbeddedReservation reserved(String status) {
		return this.taskRouter.server.addTask().reserve(EmbeddedWorker.named("Ann"), ReservationStatus.valueOf(status));
	}

	private HttpResponse<String> update(EmbeddedReservation reservation, String form, String... headers) {
		return this.taskRouter.caller.post(this.taskRouter.caller.one(reservation), form, headers);
	}

	private JsonNode json(HttpResponse<String> response) {
		return this.taskRouter.caller.json(response);
	}

	private void assertRefused(HttpResponse<String> response, int status, int code, String message) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(json(response).get("code").asInt()).isEqualTo(code);
		assertThat(json(response).get("message").asString()).isEqualTo(message);
	}

}
