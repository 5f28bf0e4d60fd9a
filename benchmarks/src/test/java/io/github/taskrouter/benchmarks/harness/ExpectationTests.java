package io.github.taskrouter.benchmarks.harness;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.contestant.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ExpectationTests {

	private final Expectation expectation = Expectation.of(3);

	@Test
	void acceptsTheChecksumOfTheServersReservationsListedTwice() {
		Outcome outcome = new Outcome(6, this.expectation.checksum() * 2, 0);
		assertThatCode(() -> this.expectation.check(Entry.TWILIO_JAVA, outcome, 100)).doesNotThrowAnyException();
	}

	@Test
	void failsOnAnotherChecksum() {
		Outcome outcome = new Outcome(3, this.expectation.checksum() + 1, 0);
		assertThatIllegalStateException().isThrownBy(() -> this.expectation.check(Entry.TWILIO_JAVA, outcome, 100))
			.withMessageStartingWith("twilio-java: expected checksum");
	}

	@Test
	void failsOnARecordTooFew() {
		Outcome outcome = new Outcome(5, this.expectation.checksum(), 0);
		assertThatIllegalStateException().isThrownBy(() -> this.expectation.check(Entry.THIS_CLIENT, outcome, 100))
			.withMessage("this client: expected records 3 but got 5");
	}

	@Test
	void failsOnAByteTooFewWhereNothingIsParsed() {
		Outcome outcome = new Outcome(6, 0, 99);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.expectation.check(Entry.BARE_REACTOR_NETTY, outcome, 100))
			.withMessageEndingWith("expected bytes 100 but got 99");
	}

}
