package io.github.taskrouter.reservations.webclient;

/**
 * How many exchanges may run at once: fewer each time Twilio says that there are too
 * many, and then slowly more again, up to a maximum. Additive increase, multiplicative
 * decrease, as TCP does it. Not thread-safe.
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

	/**
	 * What an exchange that begins now has to give back when it ends, so that all that
	 * were under way together count as one complaint.
	 */
	long round() {
		return this.round;
	}

	/**
	 * An exchange was answered; a full round of them makes room for one more.
	 */
	void answered() {
		this.limit = Math.min(this.max, this.limit + 1 / this.limit);
	}

	/**
	 * An exchange was refused because there were too many.
	 * @param round the round in which it began
	 */
	void refused(long round) {
		if (round == this.round) {
			this.limit = Math.max(1, this.limit * DECREASE);
			this.round++;
		}
	}

}
