package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * Instances that share an account and know nothing of each other, all with more to do
 * than the account allows. In virtual time; the first 10 seconds do not count.
 */
final class FleetSimulation {

	private static final int SECONDS = 60;

	private static final Duration WARM_UP = Duration.ofSeconds(10);

	private static final int CALLERS = 100;

	private FleetSimulation() {
	}

	static Figures simulate(int instances, int allowed, int maxInFlight, @Nullable Duration retryAfter) {
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try {
			Random random = new Random(7);
			SimulatedAccount account = new SimulatedAccount(allowed, retryAfter, 10, random);
			List<SimulatedClient> fleet = IntStream.range(0, instances)
				.mapToObj((instance) -> new SimulatedClient(new RequestLimiter(maxInFlight, CALLERS),
						TestRequest::outcome, random))
				.toList();
			fleet.forEach((client) -> client.keepCalling(CALLERS, "update", account));
			time.advanceTimeBy(WARM_UP);
			long[] before = answered(fleet);
			long failed = sum(fleet, SimulatedClient::failed);
			long refused = account.refused();
			long received = account.received();
			time.advanceTimeBy(Duration.ofSeconds(SECONDS));
			long[] after = answered(fleet);
			long[] answered = IntStream.range(0, instances).mapToLong((i) -> after[i] - before[i]).toArray();
			return new Figures(instances, allowed, maxInFlight, retryAfter,
					Math.min(1, 1.0 * instances * maxInFlight / allowed) * account.optimum() * SECONDS, answered,
					(double) (account.refused() - refused) / (account.received() - received),
					sum(fleet, SimulatedClient::failed) - failed);
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	private static long[] answered(List<SimulatedClient> fleet) {
		return fleet.stream().mapToLong(SimulatedClient::answered).toArray();
	}

	private static long sum(List<SimulatedClient> fleet, ToLongFunction<SimulatedClient> figure) {
		return fleet.stream().mapToLong(figure).sum();
	}

	record Figures(int instances, int allowed, int maxInFlight, @Nullable Duration retryAfter, double optimum,
			long[] answered, double refusedShare, long failed) {

		/**
		 * Compared with a fleet that always has as many in flight as the account allows,
		 * or as many as the fleet may have if that is less.
		 */
		double throughput() {
			return sum() / this.optimum;
		}

		/**
		 * Jain's index: 1 if all instances get the same, 1/n if one gets all.
		 */
		double fairness() {
			double squares = 0;
			for (long one : this.answered) {
				squares += (double) one * one;
			}
			return (squares == 0) ? 0 : (double) sum() * sum() / (this.answered.length * squares);
		}

		double failedShare() {
			return (double) this.failed / (this.failed + sum());
		}

		private long sum() {
			long sum = 0;
			for (long one : this.answered) {
				sum += one;
			}
			return sum;
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "| %d | %d | %d | %s | %.0f %% | %.1f %% | %.2f | %.1f %% |",
					this.allowed, this.instances, this.maxInFlight,
					(this.retryAfter != null) ? this.retryAfter.toSeconds() + " s" : "no", 100 * throughput(),
					100 * this.refusedShare, fairness(), 100 * failedShare());
		}

	}

}
