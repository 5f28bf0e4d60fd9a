package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * An occasion for a warning, which comes once in a while, however often there is cause.
 */
final class Occasion {

	private static final long PAUSE = Duration.ofMinutes(1).toNanos();

	private final LongSupplier clock;

	private final AtomicLong next;

	Occasion(LongSupplier clock) {
		this.clock = clock;
		this.next = new AtomicLong(clock.getAsLong());
	}

	/**
	 * Take the occasion, which comes again in a minute.
	 * @return whether there is one
	 */
	boolean take() {
		long now = this.clock.getAsLong();
		long next = this.next.get();
		return now - next >= 0 && this.next.compareAndSet(next, now + PAUSE);
	}

}
