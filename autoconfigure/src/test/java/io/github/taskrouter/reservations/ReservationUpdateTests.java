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
	void aValueGivenTwiceIsTheLaterOneHoweverItIsGiven() {
		ReservationUpdate update = ReservationUpdate.accept().workerActivitySid(TestSids.ACTIVITY);
		assertThat(update.status(ReservationStatus.COMPLETED).parameters()).containsEntry("ReservationStatus",
				List.of("completed"));
		assertThat(update.parameter("ReservationStatus", "later").parameters()).containsEntry("ReservationStatus",
				List.of("later"));
		assertThat(update.parameter("ReservationStatus", "raw").status(ReservationStatus.REJECTED))
			.isEqualTo(ReservationUpdate.reject().workerActivitySid(TestSids.ACTIVITY));
		assertThat(update.parameter("WorkerActivitySid", "later").parameters()).containsEntry("WorkerActivitySid",
				List.of("later"));
		assertThat(update.workerActivitySid("WA" + "a".repeat(32)).parameters()).containsEntry("WorkerActivitySid",
				List.of("WA" + "a".repeat(32)));
		assertThat(update.parameter("Tag", "a", "b").parameter("Tag", "c").parameters()).containsEntry("Tag",
				List.of("c"));
		assertThat(update.ifMatch("1").ifMatch("2").ifMatch()).isEqualTo("2");
	}

	@Test
	void aLaterInstructionLeavesNothingOfTheEarlierOne() {
		ReservationUpdate template = ReservationUpdate.of(Dequeue.builder().to("+15550100").from("+15550101").build())
			.status(ReservationStatus.ACCEPTED)
			.workerActivitySid(TestSids.ACTIVITY);
		assertThat(template.instruction(Supervise.builder().supervisor(TestSids.WORKER).build()).parameters())
			.isEqualTo(Map.of("ReservationStatus", List.of("accepted"), "WorkerActivitySid", List.of(TestSids.ACTIVITY),
					"Instruction", List.of("supervise"), "Supervisor", List.of(TestSids.WORKER)));
		assertThat(template.instruction(Dequeue.builder().to("+15550102").build()).parameters())
			.isEqualTo(Map.of("ReservationStatus", List.of("accepted"), "WorkerActivitySid", List.of(TestSids.ACTIVITY),
					"Instruction", List.of("dequeue"), "DequeueTo", List.of("+15550102")));
	}

	@Test
	void theThirdInstructionLeavesNothingOfTheSecond() {
		assertThat(ReservationUpdate.of(Dequeue.builder().to("client:alice").build())
			.instruction(Conference.builder().muted(true).build())
			.status(ReservationStatus.ACCEPTED)
			.workerActivitySid(TestSids.ACTIVITY)
			.ifMatch("7")
			.repeatable()
			.parameter("Tag", "a")
			.instruction(Conference.builder().build())
			.parameters()
			.keySet()).containsExactly("ReservationStatus", "WorkerActivitySid", "Tag", "Instruction");
	}

	@Test
	void anInstructionByItsNameLeavesNothingOfTheEarlierOne() {
		assertThat(ReservationUpdate.of(Dequeue.builder().to("client:alice").build())
			.parameter("Instruction", "transcribe")
			.parameters()).isEqualTo(Map.of("Instruction", List.of("transcribe")));
	}

	@Test
	void anInstructionAfterOneByItsNameReplacesIt() {
		assertThat(ReservationUpdate.ofParameter("Instruction", "transcribe")
			.instruction(Conference.builder().build())
			.parameters()).isEqualTo(Map.of("Instruction", List.of("conference")));
	}

	@Test
	void aParameterGivenByItsNameOutlivesTheInstruction() {
		assertThat(ReservationUpdate.of(Dequeue.builder().to("client:alice").build())
			.parameter("DequeueTo", "client:bob")
			.parameter("DequeueTag", "a")
			.instruction(Conference.builder().build())
			.parameters())
			.isEqualTo(Map.of("Instruction", List.of("conference"), "DequeueTo", List.of("client:bob"), "DequeueTag",
					List.of("a")));
	}

	@Test
	void aParameterOfAnInstructionCountsWhenItIsTheLaterOne() {
		Dequeue dequeue = Dequeue.builder().to("client:alice").build();
		assertThat(ReservationUpdate.ofParameter("DequeueTo", "client:bob").instruction(dequeue).parameters())
			.containsEntry("DequeueTo", List.of("client:alice"));
		assertThat(ReservationUpdate.of(dequeue).parameter("DequeueTo", "client:bob").parameters())
			.containsEntry("DequeueTo", List.of("client:bob"));
	}

	@Test
	void aTemplateCanBeUsedAgain() {
		ReservationUpdate template = ReservationUpdate.of(Dequeue.builder().to("client:alice").build());
		template.parameter("DequeueTo", "client:bob").instruction(Conference.builder().build());
		assertThat(template.instruction(Conference.builder().build()).parameters().keySet())
			.containsExactly("Instruction");
	}

	@Test
	void anInstructionThatThisVersionDoesNotKnowCanBeSent() {
		assertThat(ReservationUpdate.ofParameter("Instruction", "transcribe").parameters())
			.isEqualTo(Map.of("Instruction", List.of("transcribe")));
		assertThat(ReservationUpdate.ofParameter("Tag", "a", "b").parameters())
			.isEqualTo(Map.of("Tag", List.of("a", "b")));
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
		assertThatIllegalArgumentException().isThrownBy(() -> update.parameter("Instruction", ""))
			.withMessage("Instruction must not be null or empty");
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationUpdate.ofParameter("Tag"))
			.withMessage("Tag must have a value");
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationUpdate.ofParameter(null, "a"))
			.withMessage("parameter name must consist of letters, digits and . _ - but was null");
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
			.withMessage("ifMatch must not be null or blank");
	}

	@ParameterizedTest
	@CsvSource({ "'\"7\"\r\nX-Other: 1', U+000D", "'\"7\nB\"', U+000A", "'7\u0000', U+0000", "'a\tb', U+0009",
			"7\u007F, U+007F", "\"ü\", U+00FC" })
	void anEtagThatCannotStandInAHeaderIsRefused(String etag, String got) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationUpdate.accept().ifMatch(etag))
			.withMessage("ifMatch must consist of printable ASCII characters but has " + got);
	}

	@ParameterizedTest
	@ValueSource(strings = { " 7", "7 ", "  \"7\"", "\"7\"  " })
	void anEtagWithSpacesAroundItIsRefused(String etag) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationUpdate.accept().ifMatch(etag))
			.withMessage("ifMatch must not begin or end with a space");
	}

	@Test
	void anUpdateIsRepeatableOnlyIfItSaysSo() {
		assertThat(ReservationUpdate.accept().isRepeatable()).isFalse();
		ReservationUpdate repeatable = ReservationUpdate.accept().repeatable();
		assertThat(repeatable.isRepeatable()).isTrue();
		assertThat(repeatable.ifMatch("1").parameter("Tag", "a").isRepeatable()).isTrue();
		assertThat(repeatable.ifMatch("1").repeatable().ifMatch()).isEqualTo("1");
	}

	@Test
	void equalityIsThatOfWhatIsSent() {
		ReservationUpdate update = ReservationUpdate.accept().parameter("Tag", "a").ifMatch("1");
		assertThat(update).isEqualTo(ReservationUpdate.accept().ifMatch("1").parameter("Tag", "a"))
			.hasSameHashCodeAs(ReservationUpdate.accept().ifMatch("1").parameter("Tag", "a"))
			.isNotEqualTo(ReservationUpdate.accept().parameter("Tag", "a"))
			.isNotEqualTo(ReservationUpdate.accept().parameter("Tag", "b").ifMatch("1"))
			.isNotEqualTo(update.ifMatch("2"))
			.isNotEqualTo(update.repeatable())
			.isNotEqualTo("update");
		assertThat(ReservationUpdate.accept().parameter("Tag", "a")).isNotEqualTo(update);
		assertThat(update).doesNotHaveSameHashCodeAs(update.ifMatch("2"))
			.doesNotHaveSameHashCodeAs(update.repeatable())
			.doesNotHaveSameHashCodeAs(update.parameter("Tag", "b"));
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

}
