package io.github.taskrouter.reservations.limit;

/**
 * How many requests of one kind may run at once: fewer each time there were too many, and
 * then slowly more again, up to a maximum. Additive increase, multiplicative decrease, as
 * TCP does it. Not thread-safe.
 */
final class AdaptiveLimit {

	private static final double DECREASE = 0.8;

	private final int max;

	private double limit;

	private long round;

	AdaptiveLimit(int max) {
		this.max = max;
		this.limit = max;
	}

	int current() {
		return (int) this.limit;
	}

	boolean isAtMax() {
		return this.limit == this.max;
	}

	/**
	 * What a request that begins now has to give back when it ends, so that all that were
	 * under way together count as one refusal.
	 */
	long round() {
		return this.round;
	}

	/**
	 * A request was answered while as many ran as may; a full round of them makes room
	 * for one more.
	 */
	void answered() {
		this.limit = Math.min(this.max, this.limit + 1 / this.limit);
	}

	/**
	 * A request was refused because there were too many.
	 * @param round the round in which it began
	 */
	void refused(long round) {
		if (round == this.round) {
			this.limit = Math.max(1, this.limit * DECREASE);
			this.round++;
		}
	}

}
