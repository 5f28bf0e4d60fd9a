package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An answer is taken only for the call that it answers.
 */
class MismatchedAnswerTests {

	private static final String SID = "WR" + "0".repeat(30) + "aB";

	private static final String OTHER = "WR" + "0".repeat(30) + "Ac";

	private static final ReservationRequest FETCH = ReservationRequest.fetch(TestSids.WORKSPACE, TestSids.TASK, SID);

	private static final ReservationRequest LIST = ReservationRequest.page(TestSids.WORKSPACE, TestSids.TASK, 1,
			"/second", URI.create("/second"));

	@Test
	void anotherReservationThanTheOneAskedForIsNoAnswer() {
		assertThatExceptionOfType(MismatchedAnswerException.class).isThrownBy(
				() -> JsonDecoder.reservation(new ByteArrayInputStream(reservation(OTHER)), HttpHeaders.EMPTY, FETCH))
			.withMessage("Fetch of reservation %s of task %s got an answer for another reservation than %1$s"
				.formatted(SID, TestSids.TASK));
	}

	@Test
	void anotherReservationThanTheOneUpdatedLeavesTheOutcomeUnknown() {
		ReservationRequest update = ReservationRequest.update(TestSids.WORKSPACE, TestSids.TASK, SID,
				ReservationUpdate.accept());
		assertThatExceptionOfType(MismatchedAnswerException.class).isThrownBy(
				() -> JsonDecoder.reservation(new ByteArrayInputStream(reservation(OTHER)), HttpHeaders.EMPTY, update))
			.withMessage("Update of reservation %s of task %s got an answer for another reservation than %1$s; "
				.formatted(SID, TestSids.TASK) + "the outcome of the update is unknown");
	}

	@ParameterizedTest
	@ValueSource(strings = { "wr000000000000000000000000000000ab", "WR1", "+15550100",
			"WK000000000000000000000000000000aB" })
	void anythingElseIsNoAnswerAndNotQuoted(String sid) {
		assertThatExceptionOfType(MismatchedAnswerException.class)
			.isThrownBy(
					() -> JsonDecoder.reservation(new ByteArrayInputStream(reservation(sid)), HttpHeaders.EMPTY, FETCH))
			.satisfies((failure) -> assertThat(failure.getMessage().replace(SID, "")).doesNotContain(sid));
	}

	@Test
	void theCaseOfHexDigitsDoesNotMatter() {
		String upper = "WR" + SID.substring(2).toUpperCase(Locale.ROOT);
		assertThat(
				JsonDecoder.reservation(new ByteArrayInputStream(reservation(upper)), HttpHeaders.EMPTY, FETCH).sid())
			.isEqualTo(upper);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"reservation_status\": \"pending\"}", "{\"reservation_status\": \"pending\", \"sid\": null}",
					"{\"reservation_status\": \"pending\", \"sid\": \"\"}",
					"{\"reservation_status\": \"pending\", \"sid\": 5}" })
	void aReservationWithoutASidIsTaken(String body) {
		assertThat(JsonDecoder.reservation(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
				HttpHeaders.EMPTY, FETCH))
			.isNotNull();
	}

	@Test
	void aPageWithAReservationOfAnotherTaskIsNoAnswer() {
		String stray = ReservationJson.reservation("pending").replace(TestSids.TASK, "WT" + "f".repeat(32));
		byte[] body = ReservationJson.page(List.of(ReservationJson.reservation("pending"), stray), "null")
			.getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(MismatchedAnswerException.class)
			.isThrownBy(() -> JsonDecoder.page(new ByteArrayInputStream(body), HttpHeaders.EMPTY, LIST))
			.withMessage("List of reservations of task %s, page 1, got an answer for another task than %1$s"
				.formatted(TestSids.TASK))
			.satisfies((failure) -> assertThat(failure.getResumeAt()).hasToString("/second"));
	}

	@Test
	void aPageIsTakenWhateverItsReservationsAndWhereTheyNameNoTask() {
		String nameless = "{\"reservation_status\": \"pending\"}";
		byte[] body = ReservationJson.page(List.of(ReservationJson.reservation(OTHER, "pending"), nameless), "null")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(JsonDecoder.page(new ByteArrayInputStream(body), HttpHeaders.EMPTY, LIST).reservations()).hasSize(2);
	}

	private static byte[] reservation(String sid) {
		return ReservationJson.reservation(sid, "pending").getBytes(StandardCharsets.UTF_8);
	}

}
