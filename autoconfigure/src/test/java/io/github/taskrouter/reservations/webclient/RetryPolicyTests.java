package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When the next attempt comes, in virtual time.
 */
class RetryPolicyTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final Settings SETTINGS = TestSettings.retry(6, Duration.ofMillis(250), Duration.ofSeconds(1),
			Duration.ofSeconds(60));

	@Test
	void delaysDoubleUpToTheLongest() {
		assertThat(delays(SETTINGS, 0, null)).containsExactly(250L, 500L, 1000L, 1000L, 1000L);
	}

	@Test
	void jitterComesOnTopAndIsHalfTheDelayAtTheMost() {
		assertThat(delays(SETTINGS, 0.5, null)).containsExactly(313L, 625L, 1250L, 1250L, 1250L);
		assertThat(delays(SETTINGS, 1, null)).containsExactly(375L, 750L, 1500L, 1500L, 1500L);
	}

	@ParameterizedTest
	@CsvSource({ "PT0.1S, 250", "PT3S, 3000", "PT60S, 60000" })
	void retryAfterIsTheLeastDelay(Duration retryAfter, long first) {
		assertThat(delays(SETTINGS, 0, retryAfter)).first().isEqualTo(first);
	}

	@Test
	void jitterNeverGoesBelowRetryAfter() {
		assertThat(delays(SETTINGS, 0.3, Duration.ofSeconds(3)))
			.allSatisfy((delay) -> assertThat(delay).isBetween(3000L, 4500L));
	}

	@Test
	void aRetryAfterAboveTheLongestFailsAtOnce() {
		assertThat(delays(SETTINGS, 0, Duration.ofSeconds(61))).isEmpty();
	}

	@Test
	void theBudgetThatAllCallsShareRunsOutAndFillsAgain() {
		RetryPolicy policy = new RetryPolicy(
				TestSettings.retry(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(1)), () -> 0);
		assertThat(attempts(policy, 200)).isEqualTo(200 + 100);
		for (int success = 0; success < 10; success++) {
			policy.succeeded();
		}
		assertThat(attempts(policy, 10)).isEqualTo(10 + 2);
	}

	@Test
	void theDeadlineOfTheCallStopsIt() {
		AtomicInteger attempts = new AtomicInteger();
		StepVerifier
			.withVirtualTime(
					() -> failing(new RetryPolicy(SETTINGS, () -> 0), Duration.ofSeconds(2), attempts, serverFailure()))
			.thenAwait(Duration.ofMinutes(1))
			.expectError(TaskRouterServerException.class)
			.verify(TIMEOUT);
		assertThat(attempts).hasValue(4);
	}

	@Test
	void anErrorThatIsNotOursIsNotRetried() {
		AtomicInteger attempts = new AtomicInteger();
		StepVerifier
			.create(failing(new RetryPolicy(SETTINGS, () -> 0), Duration.ofMinutes(1), attempts,
					new IllegalStateException("test")))
			.expectError(IllegalStateException.class)
			.verify(TIMEOUT);
		assertThat(attempts).hasValue(1);
	}

	private static int attempts(RetryPolicy policy, int calls) {
		AtomicInteger attempts = new AtomicInteger();
		for (int call = 0; call < calls; call++) {
			StepVerifier.withVirtualTime(() -> failing(policy, Duration.ofMinutes(1), attempts, serverFailure()))
				.thenAwait(Duration.ofMinutes(1))
				.expectError(TaskRouterServerException.class)
				.verify(TIMEOUT);
		}
		return attempts.get();
	}

	private static List<Long> delays(Settings settings, double random, @Nullable Duration retryAfter) {
		List<Long> delays = new ArrayList<>();
		AtomicLong last = new AtomicLong(-1);
		RetryPolicy policy = new RetryPolicy(settings, () -> random);
		StepVerifier.withVirtualTime(() -> {
			Mono<Object> attempt = Mono.defer(() -> {
				long now = Schedulers.parallel().now(TimeUnit.MILLISECONDS);
				long before = last.getAndSet(now);
				if (before != -1) {
					delays.add(now - before);
				}
				return Mono.error(failure(HttpStatus.TOO_MANY_REQUESTS, retryAfter));
			});
			return attempt.retryWhen(policy.forCall(new RunningCall(request(), Duration.ofHours(1))));
		}).thenAwait(Duration.ofHours(1)).expectError(TaskRouterRateLimitException.class).verify(TIMEOUT);
		return delays;
	}

	private static Mono<Object> failing(RetryPolicy policy, Duration timeout, AtomicInteger attempts,
			Throwable failure) {
		return Mono.defer(() -> {
			attempts.incrementAndGet();
			return Mono.error(failure);
		}).retryWhen(policy.forCall(new RunningCall(request(), timeout)));
	}

	private static TaskRouterResponseException serverFailure() {
		return failure(HttpStatus.SERVICE_UNAVAILABLE, null);
	}

	private static TaskRouterResponseException failure(HttpStatus status, @Nullable Duration retryAfter) {
		HttpHeaders headers = new HttpHeaders();
		if (retryAfter != null) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
		}
		return TaskRouterResponseException.create(status, null, "test", headers);
	}

	private static ReservationRequest request() {
		return ReservationRequest.fetch(TestSids.WORKSPACE, TestSids.TASK, TestSids.RESERVATION);
	}

}
