package io.github.taskrouter.reservations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How Twilio says that a reservation is not pending, as recorded, and how it says other
 * things.
 */
class NotPendingTests {

	private static final String RECORDED_ON_ACCEPT = "Reservation WR0123456789abcdef0123456789abcdef not in expected"
			+ " state [pending] and cannot be updated to [onHold]";

	private static final String RECORDED_ON_CONFERENCE = "Unable to execute Conference instruction. Reservation"
			+ " WR0123456789abcdef0123456789abcdef is not currently in a Pending state.";

	@ParameterizedTest
	@ValueSource(strings = { RECORDED_ON_ACCEPT, RECORDED_ON_CONFERENCE })
	void aRecordedMessageIsRecognizedInAnyCaseAndWithinOthers(String recorded) {
		assertThat(NotPending.isMessage(recorded)).isTrue();
		assertThat(NotPending.isMessage(recorded.toUpperCase())).isTrue();
		assertThat(NotPending.isMessage(recorded.toLowerCase())).isTrue();
		assertThat(NotPending.isMessage("Update failed: " + recorded + " (request RQ1)")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Reservation WR1 not in expected state", "reservation WR1 is not in expected state.",
			"Reservation WR1 not in expected state [accepted, pending] and cannot be updated to [onHold]",
			"Unable to execute Dequeue instruction. Reservation  WR1 is  not currently in a pending state" })
	void aVariantOfARecordedMessageIsRecognized(String message) {
		assertThat(NotPending.isMessage(message)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Cannot complete task WT1 because it is not currently assigned.",
			"Cannot wrap up a task WT1 because it is not currently assigned",
			"Task WT1 is not currently in a Pending state", "The call is not in expected state [pending]",
			"Reservation WR1 not in expected state [accepted, wrapping] and cannot be updated to [completed]",
			"Reservation WR1 not in expected state [depending]",
			"Reservation WR1 is not currently in a Pending statement",
			"Preservation WR1 is not currently in a Pending state", "Reservation is not currently in a Pending state",
			"Reservation WR1 is pending" })
	void anotherMessageIsNotRecognized(String message) {
		assertThat(NotPending.isMessage(message)).isFalse();
	}

	@Test
	void aMessageOfManyMegabytesIsDecidedOnWithoutEffort() {
		assertThat(NotPending.isMessage("Reservation WR1 ".repeat(500_000))).isFalse();
		assertThat(NotPending.isMessage("Reservation WR" + "1".repeat(8_000_000))).isFalse();
		assertThat(NotPending.isMessage("Reservation" + " ".repeat(8_000_000))).isFalse();
		assertThat(NotPending.isMessage("Reservation WR1 not in expected state [".repeat(200_000))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { RECORDED_ON_ACCEPT, RECORDED_ON_CONFERENCE })
	void aMessageTellsWithHttp400Only(String recorded) {
		assertThat(failure(400, recorded)).isInstanceOf(ReservationNotPendingException.class);
		assertThat(failure(409, recorded)).isInstanceOf(ReservationConflictException.class);
		assertThat(failure(401, recorded)).isInstanceOf(TaskRouterAuthenticationException.class);
	}

	@Test
	void noCodeIsNone() {
		assertThat(NotPending.isCode(null)).isFalse();
	}

	private static TaskRouterResponseException failure(int status, String message) {
		return TaskRouterResponseException.create(HttpStatusCode.valueOf(status), 20001, message, HttpHeaders.EMPTY);
	}

}
