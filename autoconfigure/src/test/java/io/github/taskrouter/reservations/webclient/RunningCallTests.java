package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class RunningCallTests {

	private final RunningCall call = new RunningCall(
			ReservationRequest.fetch(TestSids.WORKSPACE, TestSids.TASK, TestSids.RESERVATION), Duration.ofMinutes(1));

	@Test
	void aCallThatWasGivenUpUnsentIsNotSentAnyMore() {
		assertThat(this.call.timedOut().isSent()).isFalse();
		assertThat(this.call.send()).isFalse();
		assertThat(this.call.isSent()).isFalse();
	}

	@Test
	void aCallThatTimesOutAfterItWasSentSaysSo() {
		assertThat(this.call.send()).isTrue();
		assertThat(this.call.timedOut().isSent()).isTrue();
	}

	@Test
	void aRequestThatIsWrittenASecondTimeWithinAnAttemptMayBe() {
		assertThat(this.call.send()).isTrue();
		assertThat(this.call.send()).isTrue();
	}

	@Test
	void aRefusedAttemptLeavesTheCallUnsent() {
		this.call.send();
		this.call.again(refusal());
		assertThat(this.call.isSent()).isFalse();
		assertThat(this.call.timedOut()).hasCauseInstanceOf(TaskRouterRateLimitException.class);
	}

	@Test
	void aLostAttemptLeavesTheCallSentForGood() {
		this.call.send();
		this.call.again(TaskRouterTransportException.create("test", true, null, null));
		assertThat(this.call.isSent()).isTrue();
		this.call.send();
		this.call.again(refusal());
		assertThat(this.call.isSent()).isTrue();
		assertThat(this.call.isAttemptSent()).isFalse();
	}

	private static TaskRouterResponseException refusal() {
		return TaskRouterResponseException.create(HttpStatus.TOO_MANY_REQUESTS, null, "test", HttpHeaders.EMPTY);
	}

}
