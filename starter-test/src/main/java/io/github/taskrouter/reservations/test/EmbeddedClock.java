package io.github.taskrouter.reservations.test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.util.Assert;

/**
 * The time of an {@link EmbeddedTaskRouter}, which only tests move.
 */
final class EmbeddedClock {

	private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	Instant now() {
		return this.now;
	}

	synchronized void advance(Duration duration) {
		Assert.isTrue(!duration.isNegative(), "duration must not be negative");
		this.now = this.now.plus(duration);
	}

}
