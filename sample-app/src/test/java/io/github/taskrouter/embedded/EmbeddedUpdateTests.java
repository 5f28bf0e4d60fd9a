package io.github.taskrouter.embedded;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Versions, the lifecycle and instructions.
 */
@ExtendWith(HeldOutput.class)
class EmbeddedUpdateTests {

	private static final String RESERVATION = EmbeddedTaskRouter.sid("WR", 1);

	private static final String CALL = "Instruction=call&CallFrom=%2B15551230000&CallUrl=https%3A%2F%2Fexample.com";

	private static final String REDIRECT = "Instruction=redirect&RedirectUrl=https%3A%2F%2Fexample.com"
			+ "&RedirectCallSid=CA00000000000000000000000000000001";

	private final EmbeddedTaskRouter taskRouter = EmbeddedTaskRouter.builder().start();

	private final TwilioCaller caller = new TwilioCaller(this.taskRouter);

	private final AtomicInteger tasks = new AtomicInteger();

	@AfterEach
	void close() {
		this.taskRouter.close();
	}

	@ParameterizedTest
	@CsvSource({ "pending, accepted", "pending, rejected", "accepted, wrapping", "accepted, completed",
			"wrapping, completed" })
	void statusMovesOn(String from, String to) {
		EmbeddedTask task = reserved(from);
		HttpResponse<String> response = update(task, "ReservationStatus=" + to);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("ETag")).hasValue("1");
		assertThat(this.caller.json(response).get("reservation_status").asString()).isEqualTo(to);
		assertThat(task.reservations().get(0).status()).isEqualTo(to);
	}

	@ParameterizedTest
	@CsvSource({ "accepted, accepted", "accepted, rejected", "rejected, accepted", "rescinded, accepted",
			"timeout, accepted", "canceled, rejected", "completed, wrapping", "pending, completed", "pending, wrapping",
			"pending, pending" })
	void statusDoesNotMoveBack(String from, String to) {
		EmbeddedTask task = reserved(from);
		assertRefused(update(task, "ReservationStatus=" + to), 409, 20409);
		assertThat(task.reservations().get(0).status()).isEqualTo(from);
		assertThat(task.reservations().get(0).etag()).isEqualTo("0");
	}

	@Test
	void staleVersionIsRefusedAndNothingChanges() {
		EmbeddedTask task = reserved("pending");
		assertThat(update(task, "ReservationStatus=accepted", "If-Match", "0").statusCode()).isEqualTo(200);
		assertRefused(update(task, "ReservationStatus=completed", "If-Match", "0"), 412, 20412);
		assertThat(task.reservations().get(0).status()).isEqualTo("accepted");
		assertThat(update(task, "ReservationStatus=completed", "If-Match", "1").statusCode()).isEqualTo(200);
	}

	@Test
	void acceptanceRescindsTheOthers() {
		EmbeddedTask task = reserved("pending").addReservation(EmbeddedTaskRouter.sid("WR", 2),
				EmbeddedTaskRouter.sid("WK", 2), "Bob", "pending");
		update(task, "ReservationStatus=accepted");
		assertThat(task.reservations()).extracting(EmbeddedReservation::status)
			.containsExactly("accepted", "rescinded");
		assertThat(task.reservations()).extracting(EmbeddedReservation::etag).containsExactly("1", "1");
	}

	@Test
	void onlyOneOfManyAtOnceIsAccepted() {
		EmbeddedTask task = this.taskRouter.addTask(EmbeddedTaskRouter.sid("WT", 50));
		List<String> sids = IntStream.range(0, 20).mapToObj((index) -> EmbeddedTaskRouter.sid("WR", index)).toList();
		sids.forEach((sid) -> task.addReservation(sid, EmbeddedTaskRouter.sid("WK", 1), "Ann", "pending"));
		long accepted = sids.parallelStream()
			.map((sid) -> this.caller.post(this.caller.reservations(task.sid()) + "/" + sid,
					"ReservationStatus=accepted"))
			.filter((response) -> response.statusCode() == 200)
			.count();
		assertThat(accepted).isOne();
		assertThat(task.reservations()).filteredOn((reservation) -> reservation.status().equals("accepted")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "Instruction=dequeue, accepted", "Instruction=conference, accepted", CALL + ", pending",
			CALL + "&CallAccept=true, accepted", REDIRECT + ", pending", REDIRECT + "&RedirectAccept=true, accepted",
			"Instruction=conference&ReservationStatus=accepted, accepted" })
	void instructionIsCarriedOutWhilePending(String form, String status) {
		EmbeddedTask task = reserved("pending");
		assertThat(update(task, form).statusCode()).isEqualTo(200);
		assertThat(task.reservations().get(0).status()).isEqualTo(status);
		assertThat(task.reservations().get(0).etag()).isEqualTo("1");
	}

	@Test
	void supervisionNeedsAnAcceptedReservation() {
		String form = "Instruction=supervise&SupervisorMode=monitor&Supervisor=" + EmbeddedTaskRouter.sid("WK", 9);
		assertThat(update(reserved("accepted"), form).statusCode()).isEqualTo(200);
		assertRefused(update(reserved("pending"), form), 400, 40146);
	}

	@ParameterizedTest
	@CsvSource({ "Instruction=dequeue, 40135", "Instruction=conference, 40136", CALL + ", 40114",
			REDIRECT + ", 40123" })
	void instructionComesTooLate(String form, int code) {
		assertRefused(update(reserved("rescinded"), form), 400, code);
	}

	@ParameterizedTest
	@CsvSource({ "Instruction=call&CallUrl=x, 40111", "Instruction=call&CallFrom=x, 40112",
			"Instruction=redirect&RedirectCallSid=x, 40120", "Instruction=redirect&RedirectUrl=x, 40121",
			"Instruction=supervise, 20001", "Instruction=transcribe, 55555", "To=x, 20001",
			"ReservationStatus=asleep, 20001", "Instruction=conference&StatusCallback=, 20001",
			"ReservationStatus=rejected&WorkerActivitySid=x, 40100" })
	void incompleteOrMalformedFormIsRefused(String form, int code) {
		EmbeddedTask task = reserved("pending");
		assertRefused(update(task, form), 400, code);
		assertThat(task.reservations().get(0).etag()).isEqualTo("0");
	}

	private EmbeddedTask reserved(String status) {
		return this.taskRouter.addTask(EmbeddedTaskRouter.sid("WT", this.tasks.incrementAndGet()))
			.addReservation(RESERVATION, EmbeddedTaskRouter.sid("WK", 1), "Ann", status);
	}

	private HttpResponse<String> update(EmbeddedTask task, String form, String... headers) {
		return this.caller.post(this.caller.reservations(task.sid()) + "/" + RESERVATION, form, headers);
	}

	private void assertRefused(HttpResponse<String> response, int status, int code) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(this.caller.json(response).get("code").asInt()).isEqualTo(code);
	}

}
