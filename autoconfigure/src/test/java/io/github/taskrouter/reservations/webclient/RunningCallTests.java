package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
	void anAnswerToAnotherRequestIsRemembered() {
		assertThat(this.call.isMismatched()).isFalse();
		this.call.again(failure(HttpStatus.SERVICE_UNAVAILABLE));
		assertThat(this.call.isMismatched()).isFalse();
		this.call.again(mismatch());
		this.call.again(failure(HttpStatus.SERVICE_UNAVAILABLE));
		assertThat(this.call.isMismatched()).isTrue();
	}

	@Test
	void aTokenIsNotRenewedByOtherFailures() {
		this.call.again(failure(HttpStatus.SERVICE_UNAVAILABLE));
		assertThat(this.call.isTokenRenewed()).isFalse();
	}

	@Test
	void theDeadlineIsAsFarAwayAsTheTimeout() {
		long now = Schedulers.parallel().now(TimeUnit.MILLISECONDS);
		assertThat(this.call.deadline()).isBetween(now + 30_000, now + 60_000);
	}

	@Test
	void aDelayThatReachesTheDeadlineIsTooLong() {
		assertThat(this.call.hasTimeFor(Duration.ofSeconds(1))).isTrue();
		assertThat(this.call.hasTimeFor(Duration.ofMinutes(1))).isFalse();
	}

	private static TaskRouterException mismatch() {
		ReservationRequest request = ReservationRequest.fetch(TestSids.WORKSPACE, TestSids.TASK, TestSids.RESERVATION);
		return catchThrowableOfType(MismatchedAnswerException.class,
				() -> MismatchedAnswerException.requireReservation(
						Reservation.builder().sid(TestSids.reservation(99)).status(ReservationStatus.PENDING).build(),
						request));
	}

	private static TaskRouterResponseException failure(HttpStatus status) {
		return TaskRouterResponseException.create(status, null, "test", HttpHeaders.EMPTY);
	}

}
