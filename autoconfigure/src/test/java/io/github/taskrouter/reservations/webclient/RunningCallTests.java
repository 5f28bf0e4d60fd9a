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
	void aCallThatTimesOutUnsentIsNotWrittenAnyMore() {
		assertThat(this.call.timedOut().isSent()).isFalse();
		assertThat(this.call.attempt().connect()).isFalse();
		assertThat(this.call.isSent()).isFalse();
	}

	@Test
	void aCallThatTimesOutAfterItWasWrittenSaysSo() {
		Attempts.write(this.call.attempt());
		assertThat(this.call.timedOut().isSent()).isTrue();
	}

	@Test
	void aRefusedAttemptLeavesTheCallUnsent() {
		Attempts.write(this.call.attempt());
		this.call.again(failure(HttpStatus.TOO_MANY_REQUESTS));
		assertThat(this.call.isSent()).isFalse();
		assertThat(this.call.timedOut()).hasCauseInstanceOf(TaskRouterRateLimitException.class);
	}

	@Test
	void anAttemptWhoseTokenWasRefusedLeavesTheCallUnsent() {
		Attempts.write(this.call.attempt());
		this.call.attempt().tokenRefused(true);
		this.call.again(failure(HttpStatus.UNAUTHORIZED));
		assertThat(this.call.isSent()).isFalse();
		assertThat(this.call.isTokenRenewed()).isTrue();
	}

	@Test
	void aTokenCountsAsRenewedInLaterAttemptsToo() {
		this.call.attempt().tokenRefused(true);
		this.call.again(failure(HttpStatus.UNAUTHORIZED));
		this.call.again(failure(HttpStatus.TOO_MANY_REQUESTS));
		assertThat(this.call.isTokenRenewed()).isTrue();
	}

	@Test
	void aLostAttemptLeavesTheCallSentForGood() {
		Attempts.write(this.call.attempt());
		this.call.again(TaskRouterTransportException.create("test", true, null, null));
		assertThat(this.call.isSent()).isTrue();
		assertThat(this.call.attempt().isWritten()).isFalse();
		Attempts.write(this.call.attempt());
		this.call.again(failure(HttpStatus.TOO_MANY_REQUESTS));
		assertThat(this.call.isSent()).isTrue();
	}

	@Test
	void aDelayThatReachesTheDeadlineIsTooLong() {
		assertThat(this.call.hasTimeFor(Duration.ofSeconds(1))).isTrue();
		assertThat(this.call.hasTimeFor(Duration.ofMinutes(1))).isFalse();
	}

	private static TaskRouterResponseException failure(HttpStatus status) {
		return TaskRouterResponseException.create(status, null, "test", HttpHeaders.EMPTY);
	}

}
