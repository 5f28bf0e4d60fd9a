package io.github.taskrouter.reservations.webclient;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.util.retry.Retry;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

	@ParameterizedTest
	@ValueSource(ints = { 429, 502, 503, 504 })
	void aFetchIsRepeatedAfterAFailureThatMayPass(int status) {
		assertThat(attempts(request(), failure(HttpStatus.valueOf(status), null))).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 409, 412, 500, 501, 505 })
	void aFetchIsNotRepeatedAfterAFailureThatStays(int status) {
		assertThat(attempts(request(), failure(HttpStatus.valueOf(status), null))).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "429, 3", "502, 1", "503, 1", "504, 1", "500, 1" })
	void anUpdateIsRepeatedOnlyAfterARefusal(int status, int attempts) {
		assertThat(attempts(update(ReservationUpdate.accept()), failure(HttpStatus.valueOf(status), null)))
			.isEqualTo(attempts);
		assertThat(attempts(update(ReservationUpdate.accept().repeatable()), failure(HttpStatus.BAD_GATEWAY, null)))
			.isEqualTo(3);
	}

	@Test
	void anUpdateIsRepeatedOnlyIfItWasNotSent() {
		TaskRouterTransportException sent = TaskRouterTransportException.create("test", true, null, null);
		assertThat(attempts(update(ReservationUpdate.accept()), sent)).isOne();
		assertThat(attempts(request(), sent)).isEqualTo(3);
		assertThat(attempts(update(ReservationUpdate.accept()),
				TaskRouterTransportException.create("test", false, null, null)))
			.isEqualTo(3);
	}

	@Test
	void whatFailsOnThisSideIsNotRepeated() {
		assertThat(attempts(request(),
				new LocalFailureException("Fetch", null, false, new IllegalStateException("test"), null)))
			.isOne();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aHandshakeThatFailedIsNotRepeated(boolean sent) {
		Throwable handshake = new IOException(new SSLHandshakeException("test"));
		assertThat(attempts(request(), TaskRouterTransportException.create("test", sent, handshake, null))).isOne();
	}

	@Test
	void tlsThatBreaksLaterIsRepeatedAsAnyConnectionThatBreaks() {
		assertThat(
				attempts(request(), TaskRouterTransportException.create("test", true, new SSLException("test"), null)))
			.isEqualTo(3);
		assertThat(
				attempts(request(), TaskRouterTransportException.create("test", false, new SSLException("test"), null)))
			.isOne();
	}

	@Test
	void aFetchWhoseAnswerIsAnothersIsRepeatedOnceAndAnUpdateNever() {
		assertThat(attempts(request(), mismatch(request()))).isEqualTo(2);
		ReservationRequest update = update(ReservationUpdate.accept().repeatable());
		assertThat(attempts(update, mismatch(update))).isOne();
	}

	@Test
	void aCallWhoseTokenIsRefusedIsRepeatedOnceAndAtOnce() {
		RunningCall call = new RunningCall(update(ReservationUpdate.accept()), Duration.ofMinutes(1));
		AtomicInteger attempts = new AtomicInteger();
		StepVerifier.create(Mono.defer(() -> {
			attempts.incrementAndGet();
			call.attempt().tokenRefused(true);
			return Mono.error(failure(HttpStatus.UNAUTHORIZED, null));
		})
			.retryWhen(retries(
					new RetryPolicy(TestSettings.retry(9, Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ZERO),
							() -> 0),
					call)))
			.expectError(TaskRouterResponseException.class)
			.verify(TIMEOUT);
		assertThat(attempts).hasValue(2);
	}

	@Test
	void theClientsOwnRandomnessLengthensDelays() {
		RetryPolicy policy = new RetryPolicy(SETTINGS);
		AtomicInteger attempts = new AtomicInteger();
		StepVerifier.withVirtualTime(() -> failing(policy, Duration.ofMinutes(1), attempts, serverFailure()))
			.thenAwait(Duration.ofMinutes(1))
			.expectError(TaskRouterServerException.class)
			.verify(TIMEOUT);
		assertThat(attempts).hasValue(6);
	}

	private static Retry retries(RetryPolicy policy, RunningCall call) {
		return Retry.from((signals) -> signals.concatMap((signal) -> {
			Duration delay = policy.delayBeforeNext(call, signal.failure());
			return (delay != null) ? Mono.delay(delay) : Mono.error(signal.failure());
		}));
	}

	private static int attempts(ReservationRequest request, TaskRouterException failure) {
		RunningCall call = new RunningCall(request, Duration.ofMinutes(1));
		AtomicInteger attempts = new AtomicInteger();
		RetryPolicy policy = new RetryPolicy(
				TestSettings.retry(3, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(1)), () -> 0);
		StepVerifier.create(Mono.defer(() -> {
			attempts.incrementAndGet();
			return Mono.error(failure);
		}).retryWhen(retries(policy, call)))
			.expectErrorSatisfies((ex) -> assertThat(ex).isSameAs(failure))
			.verify(TIMEOUT);
		return attempts.get();
	}

	private static TaskRouterException mismatch(ReservationRequest request) {
		return catchThrowableOfType(MismatchedAnswerException.class,
				() -> MismatchedAnswerException.requireReservation(
						Reservation.builder().sid(TestSids.reservation(99)).status(ReservationStatus.PENDING).build(),
						request));
	}

	private static ReservationRequest update(ReservationUpdate update) {
		return ReservationRequest.update(TestSids.WORKSPACE, TestSids.TASK, TestSids.RESERVATION, update);
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
			return attempt.retryWhen(retries(policy, new RunningCall(request(), Duration.ofHours(1))));
		}).thenAwait(Duration.ofHours(1)).expectError(TaskRouterRateLimitException.class).verify(TIMEOUT);
		return delays;
	}

	private static Mono<Object> failing(RetryPolicy policy, Duration timeout, AtomicInteger attempts,
			Throwable failure) {
		return Mono.defer(() -> {
			attempts.incrementAndGet();
			return Mono.error(failure);
		}).retryWhen(retries(policy, new RunningCall(request(), timeout)));
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
