package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all calls of a client may spend on retries: each retry takes some of it, each
 * answer gives a little back, so that a failing Twilio is not hit with a multiple of the
 * load.
 */
final class RetryBudget {

	private static final int CAPACITY = 500;

	private static final int COST = 5;

	private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

	/**
	 * Take the price of one retry.
	 * @return whether there was enough
	 */
	boolean tryTake() {
		return this.tokens.getAndUpdate((tokens) -> (tokens >= COST) ? tokens - COST : tokens) >= COST;
	}

	/**
	 * Give back what one success earns.
	 */
	void giveBack() {
		if (this.tokens.get() < CAPACITY) {
			this.tokens.updateAndGet((tokens) -> Math.min(CAPACITY, tokens + 1));
		}
	}

}
