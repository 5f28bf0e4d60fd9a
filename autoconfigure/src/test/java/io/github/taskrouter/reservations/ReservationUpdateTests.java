package io.github.taskrouter.reservations;

import java.util.List;
import java.util.Map;

import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.instruction.Conference;
import io.github.taskrouter.reservations.instruction.Dequeue;
import io.github.taskrouter.reservations.instruction.Supervise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ReservationUpdate}.
 */
class ReservationUpdateTests {

	@Test
	void eachBeginningSetsItsStatusAlone() {
		assertThat(ReservationUpdate.accept().parameters()).isEqualTo(status("accepted"));
		assertThat(ReservationUpdate.reject().parameters()).isEqualTo(status("rejected"));
		assertThat(ReservationUpdate.wrapUp().parameters()).isEqualTo(status("wrapping"));
		assertThat(ReservationUpdate.complete().parameters()).isEqualTo(status("completed"));
		assertThat(ReservationUpdate.of(ReservationStatus.valueOf("escalated")).parameters())
			.isEqualTo(status("escalated"));
	}

	@Test
	void anUpdateIsMeantForAnyVersionUnlessItSaysOtherwise() {
		assertThat(ReservationUpdate.accept().ifMatch()).isNull();
	}

	@Test
	void anInstructionBringsItsParametersInOrder() {
		Dequeue dequeue = Dequeue.builder().to("client:alice").postWorkActivitySid(TestSids.ACTIVITY).build();
		assertThat(ReservationUpdate.of(dequeue).status(ReservationStatus.ACCEPTED).parameters().keySet())
			.containsExactly("Instruction", "DequeueTo", "DequeuePostWorkActivitySid", "ReservationStatus");
	}

	@Test
	void eachMethodKeepsWhatWasGivenBefore() {
		ReservationUpdate update = ReservationUpdate.accept()
			.ifMatch("\"7\"")
			.workerActivitySid(TestSids.ACTIVITY)
			.instruction(Conference.builder().build())
			.parameter("RecordingTrack", "inbound", "outbound");
		assertThat(update.ifMatch()).isEqualTo("\"7\"");
		assertThat(update.parameters())
			.isEqualTo(Map.of("ReservationStatus", List.of("accepted"), "WorkerActivitySid", List.of(TestSids.ACTIVITY),
					"Instruction", List.of("conference"), "RecordingTrack", List.of("inbound", "outbound")));
	}

	@Test
	void changingLeavesTheOriginalAsItWas() {
		ReservationUpdate original = ReservationUpdate.accept();
		original.workerActivitySid(TestSids.ACTIVITY).ifMatch("1");
		assertThat(original).isEqualTo(ReservationUpdate.accept());
	}

	@Test
	void theParametersCannotBeChanged() {
		Map<String, List<String>> parameters = ReservationUpdate.accept().parameters();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(parameters::clear);
	}

	@Test
	void aParameterGivenTwiceIsRefusedHoweverItIsGiven() {
		ReservationUpdate update = ReservationUpdate.accept()
			.workerActivitySid(TestSids.ACTIVITY)
			.instruction(Supervise.builder().supervisor(TestSids.WORKER).build())
			.parameter("Tag", "a");
		assertGivenTwice("ReservationStatus", () -> update.status(ReservationStatus.ACCEPTED));
		assertGivenTwice("ReservationStatus", () -> update.parameter("ReservationStatus", "completed"));
		assertGivenTwice("WorkerActivitySid", () -> update.workerActivitySid(TestSids.ACTIVITY));
		assertGivenTwice("WorkerActivitySid", () -> update.parameter("WorkerActivitySid", TestSids.ACTIVITY));
		assertGivenTwice("Instruction", () -> update.instruction(Conference.builder().build()));
		assertGivenTwice("Instruction", () -> update.parameter("Instruction", "accept"));
		assertGivenTwice("Supervisor", () -> update.parameter("Supervisor", "client:alice"));
		assertGivenTwice("Tag", () -> update.parameter("Tag", "b"));
		assertGivenTwice("ifMatch", () -> update.ifMatch("1").ifMatch("2"));
	}

	@Test
	void aTypedParameterAfterItsUntypedFormIsRefused() {
		ReservationUpdate update = ReservationUpdate.accept().parameter("DequeueTo", "+15550100");
		assertGivenTwice("DequeueTo", () -> update.instruction(Dequeue.builder().to("+15550101").build()));
	}

	@Test
	void nullIsRefusedByEachMethod() {
		ReservationUpdate update = ReservationUpdate.accept();
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationUpdate.of((ReservationStatus) null))
			.withMessage("status must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> update.instruction(null))
			.withMessage("instruction must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> update.workerActivitySid(null))
			.withMessage("WorkerActivitySid must be an activity SID ('WA' and 32 hex digits) but was null");
		assertThatIllegalArgumentException().isThrownBy(() -> update.parameter("Tag", (String) null))
			.withMessage("Tag must not be null or empty");
	}

	@Test
	void theSidOfAWorkerIsRefusedAsThatOfAnActivity() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ReservationUpdate.reject().workerActivitySid(TestSids.WORKER))
			.withMessage("WorkerActivitySid must be an activity SID ('WA' and 32 hex digits) but was a worker SID: "
					+ TestSids.WORKER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "\"7\"", "W/\"7\"", "*", "\"a b~!\"" })
	void anEtagIsKeptVerbatim(String etag) {
		assertThat(ReservationUpdate.accept().ifMatch(etag).ifMatch()).isEqualTo(etag);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "\t" })
	void aBlankEtagIsRefused(String etag) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationUpdate.accept().ifMatch(etag))
			.withMessage("ifMatch must not be blank");
	}

	@ParameterizedTest
	@CsvSource({ "'\"7\"\r\nX-Other: 1', U+000D", "'\"7\nB\"', U+000A", "'7\u0000', U+0000", "'a\tb', U+0009",
			"7\u007F, U+007F", "\"ü\", U+00FC" })
	void anEtagThatCannotStandInAHeaderIsRefused(String etag, String got) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationUpdate.accept().ifMatch(etag))
			.withMessage("ifMatch must be made of printable ASCII characters but has " + got);
	}

	@Test
	void equalityIsThatOfParametersAndVersion() {
		ReservationUpdate update = ReservationUpdate.accept().parameter("Tag", "a").ifMatch("1");
		assertThat(update).isEqualTo(ReservationUpdate.accept().ifMatch("1").parameter("Tag", "a"))
			.hasSameHashCodeAs(ReservationUpdate.accept().ifMatch("1").parameter("Tag", "a"))
			.isNotEqualTo(ReservationUpdate.accept().parameter("Tag", "a"))
			.isNotEqualTo(ReservationUpdate.accept().parameter("Tag", "b").ifMatch("1"));
	}

	@Test
	void toStringShowsNamesOnly() {
		Conference conference = Conference.builder().to("sip:alice@desk.example").sipAuthPassword("secret").build();
		assertThat(ReservationUpdate.of(conference).parameter("Tag", "secret").ifMatch("7"))
			.hasToString("ReservationUpdate[Instruction, To, SipAuthPassword, Tag]");
	}

	private static Map<String, List<String>> status(String name) {
		return Map.of("ReservationStatus", List.of(name));
	}

	private static void assertGivenTwice(String name, Runnable action) {
		assertThatIllegalArgumentException().isThrownBy(action::run)
			.withMessage(name + " must be given once, but was given twice");
	}

}
