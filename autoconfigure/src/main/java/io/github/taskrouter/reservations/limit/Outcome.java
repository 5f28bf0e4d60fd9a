package io.github.taskrouter.reservations.limit;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What the end of a request says about how many of its kind may run at once.
 */
public sealed interface Outcome {

	/**
	 * Return the outcome of a request that was answered, be it with an error.
	 * @return the outcome
	 */
	static Outcome answered() {
		return Answered.INSTANCE;
	}

	/**
	 * Return the outcome of a request that was refused since there were too many.
	 * @param holdFor for how long no other request of its kind may start, or {@code null}
	 * @return the outcome
	 */
	static Outcome refused(@Nullable Duration holdFor) {
		return new Refused(holdFor);
	}

	/**
	 * Return the outcome of a request that says nothing about the limit: without an
	 * answer, or failed at the other end.
	 * @return the outcome
	 */
	static Outcome unknown() {
		return Unknown.INSTANCE;
	}

	/**
	 * A request that was answered.
	 */
	enum Answered implements Outcome {

		/**
		 * The only instance.
		 */
		INSTANCE

	}

	/**
	 * A request that was refused.
	 *
	 * @param holdFor for how long no other request of its kind may start, or {@code null}
	 */
	record Refused(@Nullable Duration holdFor) implements Outcome {

		private static final Duration MAX_HOLD = Duration.ofDays(1);

		/**
		 * Return for how long no other request of its kind may start.
		 * @return milliseconds, rounded up, at most a day; 0 if not at all
		 */
		long holdMillis() {
			if (this.holdFor == null || this.holdFor.isNegative()) {
				return 0;
			}
			return (this.holdFor.compareTo(MAX_HOLD) < 0) ? this.holdFor.plusNanos(999_999).toMillis()
					: MAX_HOLD.toMillis();
		}

	}

	/**
	 * A request that says nothing.
	 */
	enum Unknown implements Outcome {

		/**
		 * The only instance.
		 */
		INSTANCE

	}

}
