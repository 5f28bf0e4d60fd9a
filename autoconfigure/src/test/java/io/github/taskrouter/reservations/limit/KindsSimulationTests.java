package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.Random;

import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An account that allows 2 updates at once and any number of fetches, and 100 callers of
 * each. In virtual time, with one limit for both kinds and with one for each.
 */
@ExtendWith(HeldOutput.class)
class KindsSimulationTests {

	private static final int SECONDS = 30;

	@Test
	void refusedUpdatesDoNotSlowHealthyFetches() {
		Figures common = simulate("all", "all");
		Figures each = simulate("fetch", "update");
		System.out.printf("one limit for all:       %s%none limit for each kind: %s%n", common, each);
		assertThat(common.fetches()).isLessThan(300);
		assertThat(each.fetches()).isGreaterThan(800);
		assertThat(each.updates()).isGreaterThan(25);
	}

	private static Figures simulate(Object fetch, Object update) {
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try {
			Random random = new Random(7);
			SimulatedAccount fetches = new SimulatedAccount(1000, null, 0, random);
			SimulatedAccount updates = new SimulatedAccount(2, null, 0, random);
			RequestLimiter limiter = new RequestLimiter(50, 1000);
			SimulatedClient fetching = new SimulatedClient(limiter, TestRequest::outcome, random);
			SimulatedClient updating = new SimulatedClient(limiter, TestRequest::outcome, random);
			fetching.keepCalling(100, fetch, fetches);
			updating.keepCalling(100, update, updates);
			time.advanceTimeBy(Duration.ofSeconds(SECONDS));
			return new Figures(fetching.answered() / SECONDS, updating.answered() / SECONDS,
					updates.refused() / SECONDS);
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	/**
	 * All a second.
	 */
	private record Figures(long fetches, long updates, long refused) {

		@Override
		public String toString() {
			return "%d fetches and %d updates a second, %d updates refused a second".formatted(this.fetches,
					this.updates, this.refused);
		}

	}

}
