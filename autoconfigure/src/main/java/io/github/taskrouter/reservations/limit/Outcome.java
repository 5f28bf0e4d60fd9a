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
