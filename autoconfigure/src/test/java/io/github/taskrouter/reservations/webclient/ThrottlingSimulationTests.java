package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.reservations.TaskRouterResponseException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An account that is allowed 10 requests at once, and a client that would send 50. In
 * virtual time, with and without the limit that adapts.
 */
class ThrottlingSimulationTests {

	private static final int ALLOWED = 10;

	private static final int MAX_IN_FLIGHT = 50;

	private static final int CALLS = 5000;

	@Test
	void anAdaptiveLimitIsRefusedLessOftenAndAnswersNoFewerCalls() {
		Figures fixed = simulate(false);
		Figures adaptive = simulate(true);
		System.out.printf("fixed:    %s%nadaptive: %s%n", fixed, adaptive);
		assertThat(adaptive.refused()).isLessThan(fixed.refused() / 10);
		assertThat(adaptive.throughput()).isGreaterThanOrEqualTo(fixed.throughput());
		assertThat(adaptive.answered()).isGreaterThanOrEqualTo(fixed.answered());
	}

	private static Figures simulate(boolean adaptive) {
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try {
			Random random = new Random(7);
			ThrottlingServer server = new ThrottlingServer(random, adaptive);
			ConcurrencyLimiter limiter = new ConcurrencyLimiter(MAX_IN_FLIGHT, CALLS);
			RetryPolicy retries = new RetryPolicy(
					new RetrySettings(4, Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(60)),
					random::nextDouble);
			Flux<Integer> calls = Flux.range(0, CALLS).flatMap((number) -> call(limiter, retries, server), CALLS);
			long[] finished = new long[1];
			int[] answered = new int[1];
			calls.subscribe((one) -> {
				answered[0]++;
				finished[0] = Schedulers.parallel().now(TimeUnit.MILLISECONDS);
			});
			time.advanceTimeBy(Duration.ofMinutes(10));
			return new Figures(answered[0], server.refused, finished[0]);
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	private static Mono<Integer> call(ConcurrencyLimiter limiter, RetryPolicy retries, ThrottlingServer server) {
		return Mono.defer(() -> limiter.limit(server.exchange())
			.onErrorMap(IllegalStateException.class, (ex) -> ThrottlingServer.refusal())
			.retryWhen(
					retries.forCall(new RunningCall(ReservationRequest.fetch("WS", "WT", "WR"), Duration.ofMinutes(1))))
			.doOnNext((answer) -> retries.succeeded())
			.onErrorComplete());
	}

	private record Figures(int answered, int refused, long millis) {

		double throughput() {
			return this.answered * 1000.0 / this.millis;
		}

		@Override
		public String toString() {
			return "%d of %d answered, %.1f a second, %d times 429".formatted(this.answered, CALLS, throughput(),
					this.refused);
		}

	}

	private static final class ThrottlingServer {

		private final Random random;

		private final boolean telling;

		private int running;

		private int refused;

		ThrottlingServer(Random random, boolean telling) {
			this.random = random;
			this.telling = telling;
		}

		Mono<Integer> exchange() {
			return Mono.defer(() -> {
				if (this.running == ALLOWED) {
					this.refused++;
					return Mono.delay(Duration.ofMillis(5))
						.then(Mono.error(this.telling ? refusal() : new IllegalStateException("429")));
				}
				this.running++;
				return Mono.delay(Duration.ofMillis(40 + this.random.nextInt(20))).map((tick) -> {
					this.running--;
					return 1;
				});
			});
		}

		static TaskRouterResponseException refusal() {
			return TaskRouterResponseException.create(HttpStatus.TOO_MANY_REQUESTS, null, "429", HttpHeaders.EMPTY);
		}

	}

}
