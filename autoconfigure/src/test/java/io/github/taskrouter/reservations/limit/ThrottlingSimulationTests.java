package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.Random;
import java.util.function.Function;

import io.github.taskrouter.testsupport.HeldOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An account that is allowed 10 requests at once, and a client that would send 50. In
 * virtual time, with and without the limit that adapts.
 */
@ExtendWith(HeldOutput.class)
class ThrottlingSimulationTests {

	private static final int CALLS = 5000;

	@Test
	void anAdaptiveLimitIsRefusedLessOftenAndAnswersNoFewerCalls() {
		Figures fixed = simulate((failure) -> Outcome.unknown());
		Figures adaptive = simulate(TestRequest::outcome);
		System.out.printf("fixed:    %s%nadaptive: %s%n", fixed, adaptive);
		assertThat(adaptive.refused()).isLessThan(fixed.refused() / 10);
		assertThat(adaptive.throughput()).isGreaterThanOrEqualTo(fixed.throughput());
		assertThat(adaptive.answered()).isGreaterThanOrEqualTo(fixed.answered());
	}

	private static Figures simulate(Function<@Nullable Throwable, Outcome> outcome) {
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try {
			Random random = new Random(7);
			SimulatedAccount account = new SimulatedAccount(10, null, 0, random);
			SimulatedClient client = new SimulatedClient(new RequestLimiter(50, CALLS), outcome, random);
			long[] finished = new long[1];
			Flux.range(0, CALLS)
				.flatMap((number) -> client.call("kind", account)
					.doOnNext((answer) -> finished[0] = SimulatedClient.now())
					.onErrorResume((failure) -> Mono.empty()), CALLS)
				.subscribe();
			time.advanceTimeBy(Duration.ofMinutes(10));
			return new Figures(client.answered(), account.refused(), finished[0]);
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	private record Figures(long answered, long refused, long millis) {

		double throughput() {
			return this.answered * 1000.0 / this.millis;
		}

		@Override
		public String toString() {
			return "%d of %d answered, %.1f a second, %d times 429".formatted(this.answered, CALLS, throughput(),
					this.refused);
		}

	}

}
