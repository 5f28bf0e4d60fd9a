package io.github.taskrouter.reservations.limit;

/**
 * How many requests of one kind may run at once: fewer each time there were too many, and
 * then slowly more again, up to a maximum. Additive increase, multiplicative decrease, as
 * TCP does it; but as many as were refused are tried again only when that has had time to
 * pay, and the more a refusal costs the later. Not thread-safe.
 */
final class AdaptiveLimit {

	private static final double DECREASE = 0.8;

	/**
	 * How many times as long as a refusal holds the kind back the limit stays below what
	 * was refused.
	 */
	private static final int PATIENCE = 10;

	private static final long LEAST_COST_MILLIS = 200;

	private static final long PAUSE_MILLIS = 100;

	private static final int MAX_DOUBLINGS = 4;

	private final int max;

	private double limit;

	private double ceiling;

	private long ceilingUntil;

	private long round;

	private int refusedAlone;

	AdaptiveLimit(int max) {
		this.max = max;
		this.limit = max;
		this.ceiling = max;
	}

	int current() {
		return (int) this.limit;
	}

	boolean isAtMax() {
		return this.limit == this.max;
	}

	/**
	 * Return the round in which a request begins now, to be given back when it ends: all
	 * refusals of one round count once.
	 */
	long round() {
		return this.round;
	}

	/**
	 * Take note that a request was answered while as many ran as may. A full round of
	 * answers makes room for one more.
	 */
	void answered(long now) {
		this.refusedAlone = 0;
		double most = (now < this.ceilingUntil) ? this.ceiling : this.max;
		if (this.limit < most) {
			this.limit = Math.min(most, this.limit + 1 / this.limit);
		}
	}

	/**
	 * Take note that a request was refused because there were too many.
	 * @param round the round in which it began
	 * @param holdMillis for how long no other may start
	 * @return for how long no other should start: at least as long, and longer when even
	 * one at a time is refused again and again
	 */
	long refused(long round, long holdMillis, long now) {
		if (round != this.round) {
			return holdMillis;
		}
		long hold = Math.max(holdMillis, (current() == 1) ? pause() : 0);
		this.ceiling = Math.max(1, current() - 1);
		this.ceilingUntil = now + hold + PATIENCE * Math.max(hold, LEAST_COST_MILLIS);
		this.limit = Math.max(1, Math.min(this.ceiling, this.limit * DECREASE));
		this.round++;
		return hold;
	}

	private long pause() {
		int before = this.refusedAlone++;
		return (before == 0) ? 0 : PAUSE_MILLIS << Math.min(before - 1, MAX_DOUBLINGS);
	}

}
