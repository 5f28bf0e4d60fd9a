package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What refuses a request when as many are running already as it allows, in 5 ms, and
 * answers all others in 40 to 59 ms. Each way takes time as well, or whoever has a place
 * would always have the next one, too.
 */
final class SimulatedAccount {

	private static final Duration REFUSED_IN = Duration.ofMillis(5);

	private final int allowed;

	private final @Nullable Duration retryAfter;

	private final int travel;

	private final Random random;

	private int running;

	private long refused;

	private long received;

	SimulatedAccount(int allowed, @Nullable Duration retryAfter, int travel, Random random) {
		this.allowed = allowed;
		this.retryAfter = retryAfter;
		this.travel = travel;
		this.random = random;
	}

	Mono<Integer> send() {
		return (this.travel == 0) ? arrive()
				: travel().then(Mono.defer(this::arrive))
					.materialize()
					.delayUntil((end) -> travel())
					.<Integer>dematerialize();
	}

	private Mono<Long> travel() {
		return Mono.delay(Duration.ofMillis(this.travel / 2 + this.random.nextInt(this.travel)));
	}

	private Mono<Integer> arrive() {
		return Mono.defer(() -> {
			this.received++;
			if (this.running >= this.allowed) {
				this.refused++;
				return Mono.delay(REFUSED_IN).then(Mono.error(new Refusal(this.retryAfter)));
			}
			this.running++;
			return Mono.delay(Duration.ofMillis(40 + this.random.nextInt(20))).map((tick) -> {
				this.running--;
				return 1;
			});
		});
	}

	/**
	 * Return how many a second are answered if always as many are in flight as are
	 * allowed. Those that travel do not count at the account, so that somewhat more is
	 * possible.
	 */
	double optimum() {
		return this.allowed * 1000 / (49.5 + ((this.travel == 0) ? 0 : 2 * this.travel - 1));
	}

	long refused() {
		return this.refused;
	}

	long received() {
		return this.received;
	}

}
