package io.github.taskrouter.reservations.limit;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Too many requests, and perhaps when there may be another.
 */
class Refusal extends RuntimeException {

	final @Nullable Duration holdFor;

	Refusal(@Nullable Duration holdFor) {
		super("refused", null, false, false);
		this.holdFor = holdFor;
	}

}
