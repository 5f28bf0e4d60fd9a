package io.github.taskrouter.reservations.limit;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * What a request holds from its subscription to its end. {@link Permits} keeps the
 * mutable state under its lock; {@link Turns} starts the request.
 */
abstract class Ticket {

	static final Comparator<Ticket> BY_DEADLINE = Comparator.<Ticket>comparingLong((ticket) -> ticket.deadline)
		.thenComparingLong((ticket) -> ticket.place);

	final Object key;

	final boolean again;

	final long deadline;

	State state = State.NEW;

	boolean waited;

	long place;

	long round;

	@Nullable Kind kind;

	@Nullable RequestRejectedException rejection;

	Ticket(Object key, boolean again, long deadline) {
		this.key = key;
		this.again = again;
		this.deadline = deadline;
	}

	/**
	 * Start the request, or take note of its rejection.
	 * @return whether it has ended already, so that {@link #tell()} is due
	 */
	abstract boolean start();

	/**
	 * Tell the subscriber how the request has ended.
	 */
	abstract void tell();

	/**
	 * Where a ticket stands.
	 */
	enum State {

		/** Not yet known to the permits. */
		NEW,

		/** In the queue of its kind. */
		WAITING,

		/** Holds a permit. */
		GRANTED,

		/** Will never hold a permit. */
		REJECTED,

		/** Ended or cancelled. */
		GONE

	}

}
