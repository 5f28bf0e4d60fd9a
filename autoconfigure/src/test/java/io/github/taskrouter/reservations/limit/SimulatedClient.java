package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * An instance of the client: a limiter, and the retries of the engine at their defaults.
 */
final class SimulatedClient {

	private static final int MAX_ATTEMPTS = 4;

	private static final long CALL_TIMEOUT = 60_000;

	private final RequestLimiter limiter;

	private final Function<@Nullable Throwable, Outcome> outcome;

	private final Random random;

	private long answered;

	private long failed;

	SimulatedClient(RequestLimiter limiter, Function<@Nullable Throwable, Outcome> outcome, Random random) {
		this.limiter = limiter;
		this.outcome = outcome;
		this.random = random;
	}

	/**
	 * Let so many callers call, each again as soon as it has its answer.
	 */
	void keepCalling(int callers, Object kind, SimulatedAccount account) {
		for (int caller = 0; caller < callers; caller++) {
			call(kind, account).onErrorResume((failure) -> Mono.empty()).repeat().subscribe();
		}
	}

	Mono<Integer> call(Object kind, SimulatedAccount account) {
		return Mono.defer(() -> {
			long deadline = now() + CALL_TIMEOUT;
			AtomicInteger attempts = new AtomicInteger();
			return Mono
				.defer(() -> this.limiter.limit(request(kind, account, attempts.getAndIncrement() > 0, deadline)))
				.retryWhen(Retry.from((signals) -> signals
					.concatMap((signal) -> again(signal.failure(), signal.totalRetries(), deadline), 0)))
				.doOnNext((answer) -> this.answered++)
				.doOnError((failure) -> this.failed++);
		});
	}

	private LimitedRequest<Integer> request(Object kind, SimulatedAccount account, boolean again, long deadline) {
		TestRequest<Integer> request = TestRequest.of(account.send())
			.ofKind(kind)
			.until(deadline)
			.withOutcome(this.outcome);
		return again ? request.again() : request;
	}

	private Mono<Long> again(Throwable failure, long retries, long deadline) {
		if (!(failure instanceof Refusal refusal) || retries + 1 >= MAX_ATTEMPTS) {
			return Mono.error(failure);
		}
		long retryAfter = (refusal.holdFor != null) ? refusal.holdFor.toMillis() : 0;
		long base = Math.max(retryAfter, Math.min(250L << retries, 10_000));
		long delay = Math.round(base * (1 + 0.5 * this.random.nextDouble()));
		return (now() + delay < deadline) ? Mono.delay(Duration.ofMillis(delay)) : Mono.error(failure);
	}

	long answered() {
		return this.answered;
	}

	long failed() {
		return this.failed;
	}

	static long now() {
		return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
	}

}
