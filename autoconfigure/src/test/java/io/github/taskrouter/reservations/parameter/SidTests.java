package io.github.taskrouter.reservations.parameter;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Sid}.
 */
class SidTests {

	private static final String DIGITS = "0123456789abcdefABCDEF0123456789";

	@ParameterizedTest
	@CsvSource({ "ACCOUNT,AC", "API_KEY,SK", "WORKSPACE,WS", "TASK,WT", "RESERVATION,WR", "WORKER,WK", "ACTIVITY,WA",
			"CALL,CA" })
	void aSidOfItsKindIsReturnedAsItIs(Sid kind, String prefix) {
		assertThat(kind.require("sid", prefix + DIGITS)).isEqualTo(prefix + DIGITS);
	}

	@ParameterizedTest
	@EnumSource
	void aSidOfAnotherKindIsRefused(Sid kind) {
		String other = (kind != Sid.CALL) ? TestSids.CALL : TestSids.TASK;
		assertThatIllegalArgumentException().isThrownBy(() -> kind.require("sid", other)).withMessageContaining(other);
	}

	@Test
	void swappedSidsAreNamedAsSuch() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sid.TASK.require("taskSid", TestSids.RESERVATION))
			.withMessage("taskSid must be a task SID ('WT' and 32 hex digits) but was a reservation SID: "
					+ TestSids.RESERVATION);
		assertThatIllegalArgumentException().isThrownBy(() -> Sid.RESERVATION.require("reservationSid", TestSids.TASK))
			.withMessage("reservationSid must be a reservation SID ('WR' and 32 hex digits) but was a task SID: "
					+ TestSids.TASK);
	}

	@Test
	void aSidOfAKindThatIsNotKnownIsNamedAsAnother() {
		String queue = "WQ" + DIGITS;
		assertThatIllegalArgumentException().isThrownBy(() -> Sid.WORKER.require("workerSid", queue))
			.withMessage(
					"workerSid must be a worker SID ('WK' and 32 hex digits) but was a SID of another kind: " + queue);
	}

	@Test
	void theArticleFitsTheKind() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sid.ACTIVITY.require("sid", TestSids.ACCOUNT))
			.withMessage(
					"sid must be an activity SID ('WA' and 32 hex digits) but was an account SID: " + TestSids.ACCOUNT);
	}

	@Test
	void nullIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sid.WORKER.require("workerSid", null))
			.withMessage("workerSid must be a worker SID ('WK' and 32 hex digits) but was null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "WT", "wt0123456789abcdef0123456789abcdef", "WT0123456789abcdef0123456789abcde",
			"WT0123456789abcdef0123456789abcdef0", "WT0123456789abcdef0123456789abcdeg",
			"WT0123456789abcdef0123456789abcdef\n", " WT0123456789abcdef0123456789abcdef",
			"WT../../Workers/0123456789abcdef0", "WT0123456789abcdef%2F..%2F9abcdef",
			"WT٠١٢٣٤٥٦٧٨٩abcdef0123456789abcdef" })
	void aMalformedSidIsRefusedWithItsLengthAlone(String malformed) {
		assertThatIllegalArgumentException().isThrownBy(() -> Sid.TASK.require("taskSid", malformed))
			.withMessage("taskSid must be a task SID ('WT' and 32 hex digits) but was a text of %d characters"
				.formatted(malformed.length()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "+15550100", "0123456789abcdef0123456789abcdef", "sip:agent:secret@desk.example" })
	void aPhoneNumberOrASecretInTheWrongPlaceIsNotRepeated(String sensitive) {
		assertThatIllegalArgumentException().isThrownBy(() -> Sid.WORKER.require("workerSid", sensitive))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain(sensitive));
	}

}
