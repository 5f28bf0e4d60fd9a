package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.limit.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

import static org.assertj.core.api.Assertions.assertThat;

class LimitedAttemptTests {

	private final RunningCall call = new RunningCall(fetch(TestSids.WORKSPACE), Duration.ofMinutes(1));

	private final LimitedAttempt<String> attempt = limited(this.call);

	@Test
	void sharesItsLimitWithTheSameOperationOfTheSameWorkspace() {
		Object kind = fetch(TestSids.WORKSPACE).kind();
		assertThat(this.attempt.kind()).isEqualTo(kind).hasSameHashCodeAs(kind);
		assertThat(kind).isNotEqualTo(fetch(TestSids.OTHER_WORKSPACE).kind());
		assertThat(kind).isNotEqualTo(ReservationRequest
			.update(TestSids.WORKSPACE, TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.accept())
			.kind());
	}

	@Test
	void isAgainOnceAnAttemptHasFailed() {
		assertThat(this.attempt.isAgain()).isFalse();
		this.call.again(failure(503, null));
		assertThat(limited(this.call).isAgain()).isTrue();
	}

	@Test
	void sendsItsOwnAttempt() {
		assertThat(this.attempt.send().block(Duration.ofSeconds(5))).isEqualTo("sent");
		assertThat(this.attempt.deadline()).isEqualTo(this.call.deadline());
	}

	@Test
	void endsWithAFailureInTheTermsOfTheApi() {
		Exception failure = new Exception("test");
		assertThat(this.attempt.end(null, failure)).isInstanceOf(IllegalStateException.class).hasCause(failure);
		assertThat(this.attempt.end("answer", null)).isNull();
	}

	@Test
	void endsForWantOfCredentialsWithoutAnAnswer() {
		assertThat(this.attempt.end(null, null)).hasRootCauseInstanceOf(RefusedException.class)
			.hasRootCauseMessage("there are no credentials");
	}

	@Test
	void isNotWrittenOnceItWasGivenUp() {
		this.attempt.giveUp();
		assertThat(Attempts.write(this.call.attempt())).isFalse();
	}

	@Test
	void givesItsPermitBackWhenItsConnectionIsFree() {
		AtomicBoolean released = new AtomicBoolean();
		Attempt running = this.call.attempt();
		running.connect();
		this.attempt.giveUp();
		this.attempt.onFree(() -> released.set(true));
		assertThat(released).isFalse();
		Attempts.writeConnected(running);
		assertThat(released).isTrue();
	}

	@Test
	void anAnswerIsAnAnswerEvenIfItIsAnError() {
		assertThat(this.attempt.outcomeOf(null)).isEqualTo(Outcome.answered());
		assertThat(this.attempt.outcomeOf(failure(404, null))).isEqualTo(Outcome.answered());
	}

	@Test
	void whatIsBrokenSaysNothingAboutTheLimit() {
		assertThat(this.attempt.outcomeOf(failure(503, null))).isEqualTo(Outcome.unknown());
		assertThat(this.attempt.outcomeOf(TaskRouterTransportException.create("reset", true, null, null)))
			.isEqualTo(Outcome.unknown());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "5" })
	void aRefusalHoldsItsKindBackForAsLongAsRetryAfterSays(String seconds) {
		assertThat(this.attempt.outcomeOf(failure(429, seconds)))
			.isEqualTo(Outcome.refused(Duration.ofSeconds(Long.parseLong(seconds))));
	}

	@Test
	void aRefusalHoldsNothingBackForLongerThanIsWaitedFor() {
		assertThat(this.attempt.outcomeOf(failure(429, "6"))).isEqualTo(Outcome.refused(null));
		assertThat(this.attempt.outcomeOf(failure(429, null))).isEqualTo(Outcome.refused(null));
	}

	private static LimitedAttempt<String> limited(RunningCall call) {
		return new LimitedAttempt<>(call, () -> Mono.just("sent"), IllegalStateException::new, Duration.ofSeconds(5));
	}

	private static ReservationRequest fetch(String workspaceSid) {
		return ReservationRequest.fetch(workspaceSid, TestSids.TASK, TestSids.RESERVATION);
	}

	private static TaskRouterException failure(int status, @Nullable String retryAfter) {
		HttpHeaders headers = new HttpHeaders();
		if (retryAfter != null) {
			headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
		}
		return TaskRouterResponseException.create(HttpStatusCode.valueOf(status), null, "test", headers);
	}

}
