package io.github.taskrouter.reservations.webclient;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptTests {

	private final Attempt attempt = new Attempt();

	private final List<String> events = new ArrayList<>();

	@Test
	void aRequestIsWrittenOnce() {
		assertThat(Attempts.write(this.attempt)).isTrue();
		assertThat(this.attempt.isWritten()).isTrue();
		assertThat(this.attempt.isRepeated()).isFalse();
		assertThat(Attempts.writeConnected(this.attempt)).isFalse();
		assertThat(this.attempt.isRepeated()).isTrue();
	}

	@Test
	void aRequestThatWasWrittenGetsNoOtherConnection() {
		Attempts.write(this.attempt);
		assertThat(this.attempt.connect()).isFalse();
		assertThat(this.attempt.isRepeated()).isTrue();
	}

	@Test
	void aRequestThatFoundNoConnectionMayAskForAnother() {
		assertThat(this.attempt.connect()).isTrue();
		this.attempt.ended();
		assertThat(Attempts.write(this.attempt)).isTrue();
		assertThat(this.attempt.isRepeated()).isFalse();
	}

	@Test
	void aRequestThatWasGivenUpIsNotWritten() {
		this.attempt.giveUp();
		assertThat(Attempts.write(this.attempt)).isFalse();
		assertThat(this.attempt.isWritten()).isFalse();
		assertThat(this.attempt.isRepeated()).isFalse();
	}

	@Test
	void aRequestThatIsGivenUpWhileItAwaitsAConnectionIsNotWritten() {
		this.attempt.connect();
		this.attempt.giveUp();
		assertThat(Attempts.writeConnected(this.attempt)).isFalse();
		assertThat(this.attempt.isWritten()).isFalse();
	}

	@Test
	void anExchangeThatHasNotAskedForAConnectionIsCancelledAtOnce() {
		this.attempt.cancel(() -> this.events.add("cancelled"));
		this.attempt.free(() -> this.events.add("free"));
		assertThat(this.events).containsExactly("cancelled", "free");
	}

	@Test
	void anExchangeThatAwaitsAConnectionIsCancelledWhenThatArrives() {
		this.attempt.connect();
		this.attempt.cancel(() -> this.events.add("cancelled"));
		this.attempt.free(() -> this.events.add("free"));
		assertThat(this.events).isEmpty();
		Attempts.writeConnected(this.attempt);
		assertThat(this.events).containsExactly("cancelled", "free");
	}

	@Test
	void anExchangeThatAwaitsAConnectionIsCancelledWhenThatFails() {
		this.attempt.connect();
		this.attempt.cancel(() -> this.events.add("cancelled"));
		this.attempt.free(() -> this.events.add("free"));
		this.attempt.ended();
		assertThat(this.events).containsExactly("cancelled", "free");
	}

	@Test
	void whatIsAskedForAfterTheConnectionHasArrivedIsDoneAtOnce() {
		this.attempt.connect();
		this.attempt.giveUp();
		Attempts.writeConnected(this.attempt);
		this.attempt.cancel(() -> this.events.add("cancelled"));
		this.attempt.free(() -> this.events.add("free"));
		assertThat(this.events).containsExactly("cancelled", "free");
	}

	@Test
	void theFirstFailureStandsOnceSomebodyRepeatsTheRequest() {
		IllegalStateException first = new IllegalStateException("first");
		Attempts.write(this.attempt);
		this.attempt.failed(first);
		this.attempt.connect();
		this.attempt.failed(new IllegalStateException("second"));
		assertThat(this.attempt.failure()).isSameAs(first);
	}

	@Test
	void aRequestThatTheConnectorCouldNotWriteCountsAsUnwritten() {
		Attempts.write(this.attempt);
		this.attempt.notWritten();
		assertThat(this.attempt.isWritten()).isFalse();
	}

}
