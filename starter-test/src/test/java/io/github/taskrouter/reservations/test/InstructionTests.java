package io.github.taskrouter.reservations.test;

import java.net.http.HttpResponse;

import io.github.taskrouter.reservations.ReservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What instructions do. Codes are those of Twilio's error dictionary; that the REST API
 * answers with them is a guess.
 */
class InstructionTests {

	private static final String CALL = "Instruction=call&CallFrom=%2B15551230000&CallUrl=https%3A%2F%2Fdesk.example";

	private static final String REDIRECT = "Instruction=redirect&RedirectUrl=https%3A%2F%2Fdesk.example"
			+ "&RedirectCallSid=CA00000000000000000000000000000001";

	@RegisterExtension
	private final RunningTaskRouter taskRouter = new RunningTaskRouter();

	/**
	 * Twilio's page on reservations: {@code CallAccept} and {@code RedirectAccept}
	 * default to false, and the reservation stays pending. That a dequeue or conference
	 * is accepted at once is a guess: the worker answers here without ringing.
	 */
	@ParameterizedTest
	@CsvSource({ "Instruction=dequeue, accepted", "Instruction=conference, accepted",
			"Instruction=Conference, accepted", CALL + ", pending", CALL + "&CallAccept=true, accepted",
			REDIRECT + ", pending", REDIRECT + "&RedirectAccept=true, accepted",
			"Instruction=conference&ReservationStatus=accepted, accepted",
			"Instruction=conference&WaitUrl=, accepted" })
	void carriesOutAnInstructionWhilePending(String form, String status) {
		EmbeddedReservation reservation = reserved("pending");
		assertThat(update(reservation, form).statusCode()).isEqualTo(200);
		assertThat(reservation).hasStatus(ReservationStatus.valueOf(status));
		assertThat(reservation.etag()).isEqualTo("1");
	}

	@ParameterizedTest
	@CsvSource({ "Instruction=dequeue, 40135", "Instruction=conference, 40136", CALL + ", 40114",
			REDIRECT + ", 40123" })
	void refusesAnInstructionThatComesTooLate(String form, int code) {
		assertRefused(update(reserved("rescinded"), form), code);
	}

	/**
	 * twilio-labs/plugin-flex-outbound-dialpad#31.
	 */
	@Test
	void saysThatAConferenceComesTooLateAsTwilioDoes() {
		EmbeddedReservation reservation = reserved("timeout");
		assertThat(update(reservation, "Instruction=conference").body())
			.contains("Unable to execute Conference instruction. Reservation %s is not currently in a Pending state."
				.formatted(reservation.sid()));
	}

	@Test
	void supervisesAnAcceptedReservationOnly() {
		String form = "Instruction=supervise&SupervisorMode=monitor&Supervisor=" + TwilioSids.worker();
		assertThat(update(reserved("accepted"), form).statusCode()).isEqualTo(200);
		assertRefused(update(reserved("pending"), form), 40146);
		assertRefused(update(reserved("canceled"), form), 40146);
	}

	@ParameterizedTest
	@CsvSource({ "Instruction=call&CallUrl=x, 40111", "Instruction=call&CallFrom=x, 40112",
			"Instruction=redirect&RedirectCallSid=x, 40120", "Instruction=redirect&RedirectUrl=x, 40121",
			"Instruction=supervise, 20001", "Instruction=transcribe, 55555",
			"Instruction=conference&StatusCallback=, 20001" })
	void refusesAnIncompleteInstruction(String form, int code) {
		EmbeddedReservation reservation = reserved("pending");
		assertRefused(update(reservation, form), code);
		assertThat(reservation).isPending();
	}

	private EmbeddedReservation reserved(String status) {
		return this.taskRouter.server.addTask().reserve(EmbeddedWorker.named("Ann"), ReservationStatus.valueOf(status));
	}

	private HttpResponse<String> update(EmbeddedReservation reservation, String form) {
		return this.taskRouter.caller.post(this.taskRouter.caller.one(reservation), form);
	}

	private void assertRefused(HttpResponse<String> response, int code) {
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.taskRouter.caller.json(response).get("code").asInt()).isEqualTo(code);
	}

}
