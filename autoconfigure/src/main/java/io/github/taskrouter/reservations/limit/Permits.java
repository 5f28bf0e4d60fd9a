package io.github.taskrouter.reservations.limit;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

import io.github.taskrouter.reservations.limit.Ticket.State;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the books: who runs, who waits, and whose turn it is. Whoever can have a permit
 * has it before the lock is left, so that no later request meets a queue that is about to
 * move. Nothing is started under the lock: those whose turn has come are {@link #next()}.
 */
final class Permits {

	private final Object lock = new Object();

	private final int maxInFlight;

	private final int maxWaiting;

	private final Kinds kinds;

	private final ReadyKinds ready = new ReadyKinds();

	private final Queue<Ticket> due = new ArrayDeque<>();

	private long lastPlace;

	private int inFlight;

	private int waiting;

	private long rejected;

	Permits(int maxInFlight, int maxWaiting) {
		this.maxInFlight = maxInFlight;
		this.maxWaiting = maxWaiting;
		this.kinds = new Kinds(maxInFlight);
	}

	/**
	 * Take a ticket in.
	 * @return whether its turn has come already
	 */
	boolean enter(Ticket ticket, long now) {
		synchronized (this.lock) {
			if (ticket.state != State.NEW) {
				return false;
			}
			Kind kind = this.kinds.use(ticket.key, now);
			ticket.kind = kind;
			ticket.place = ++this.lastPlace;
			if (kind.hold != null && kind.hold.outlasts(ticket)) {
				reject(ticket, RequestRejectedException.heldBack(kind.hold.until() - now));
			}
			else if (kind.isOpen() && this.inFlight < this.maxInFlight) {
				grant(ticket, kind);
			}
			else if (this.waiting >= this.maxWaiting && !ticket.again) {
				reject(ticket, RequestRejectedException.tooManyWaiting(this.maxWaiting));
			}
			else {
				queue(ticket, kind);
			}
			settle(kind, now);
			return ticket.state != State.WAITING;
		}
	}

	/**
	 * Take the permit of a ticket back, if it has one still.
	 * @return what to end with {@link #end} when its time has passed
	 */
	@Nullable Hold leave(Ticket ticket, Outcome outcome, long now) {
		synchronized (this.lock) {
			if (ticket.state != State.GRANTED) {
				return null;
			}
			Kind kind = Objects.requireNonNull(ticket.kind);
			boolean full = kind.isFull();
			takeBack(kind);
			ticket.state = State.GONE;
			Hold hold = null;
			if (outcome instanceof Outcome.Answered && full) {
				kind.limit.answered(now);
			}
			else if (outcome instanceof Outcome.Refused refused) {
				hold = hold(kind, kind.limit.refused(ticket.round, refused.holdMillis(), now), now);
			}
			settle(kind, now);
			return hold;
		}
	}

	/**
	 * Forget a ticket that was not started, whether it waits or has its permit already.
	 */
	void abandon(Ticket ticket, long now) {
		synchronized (this.lock) {
			State state = ticket.state;
			ticket.state = State.GONE;
			Kind kind = ticket.kind;
			if (kind != null && state == State.WAITING) {
				unqueue(ticket, kind);
				settle(kind, now);
			}
			else if (kind != null && state == State.GRANTED) {
				takeBack(kind);
				settle(kind, now);
			}
		}
	}

	/**
	 * End a hold, unless a longer one has taken its place.
	 */
	void end(Hold hold, long now) {
		synchronized (this.lock) {
			Kind kind = hold.kind();
			if (kind.hold == hold) {
				kind.hold = null;
				settle(kind, now);
			}
		}
	}

	/**
	 * Return the next one whose turn has come while it waited.
	 */
	@Nullable Ticket next(long now) {
		synchronized (this.lock) {
			Ticket next = this.due.poll();
			while (next != null && !isDue(next, now)) {
				next = this.due.poll();
			}
			return next;
		}
	}

	/**
	 * Whether nothing has come between: a cancel, or a hold, under which it goes back to
	 * its place.
	 */
	private boolean isDue(Ticket ticket, long now) {
		Kind kind = Objects.requireNonNull(ticket.kind);
		if (ticket.state == State.GRANTED && kind.hold != null) {
			takeBack(kind);
			queue(ticket, kind);
			rejectOutlasted(kind, kind.hold, now);
			settle(kind, now);
			return false;
		}
		return ticket.state != State.GONE;
	}

	private @Nullable Hold hold(Kind kind, long millis, long now) {
		if (millis <= 0 || (kind.hold != null && kind.hold.until() >= now + millis)) {
			return null;
		}
		Hold hold = new Hold(kind, millis, now + millis);
		kind.hold = hold;
		rejectOutlasted(kind, hold, now);
		return hold;
	}

	private void rejectOutlasted(Kind kind, Hold hold, long now) {
		Ticket outlasted = kind.firstOutlasted(hold);
		while (outlasted != null) {
			unqueue(outlasted, kind);
			reject(outlasted, RequestRejectedException.heldBack(hold.until() - now));
			this.due.add(outlasted);
			outlasted = kind.firstOutlasted(hold);
		}
	}

	private void reject(Ticket ticket, RequestRejectedException rejection) {
		ticket.state = State.REJECTED;
		ticket.rejection = rejection;
		this.rejected++;
	}

	private void queue(Ticket ticket, Kind kind) {
		ticket.state = State.WAITING;
		ticket.waited = true;
		kind.add(ticket);
		this.waiting++;
	}

	private void unqueue(Ticket ticket, Kind kind) {
		kind.remove(ticket);
		this.waiting--;
	}

	private void grant(Ticket ticket, Kind kind) {
		ticket.state = State.GRANTED;
		ticket.round = kind.limit.round();
		kind.inFlight++;
		this.inFlight++;
	}

	private void takeBack(Kind kind) {
		kind.inFlight--;
		this.inFlight--;
	}

	/**
	 * Give permits to all who can have one now that something has changed with a kind.
	 */
	private void settle(Kind changed, long now) {
		this.ready.file(changed);
		Kind kind = this.ready.longestWaiting();
		while (kind != null && this.inFlight < this.maxInFlight) {
			Ticket first = kind.first();
			unqueue(first, kind);
			grant(first, kind);
			this.due.add(first);
			this.ready.file(kind);
			kind = this.ready.longestWaiting();
		}
		this.kinds.rest(changed, now);
	}

	int inFlight() {
		synchronized (this.lock) {
			return this.inFlight;
		}
	}

	int waiting() {
		synchronized (this.lock) {
			return this.waiting;
		}
	}

	long rejected() {
		synchronized (this.lock) {
			return this.rejected;
		}
	}

	Map<Object, Integer> limits() {
		synchronized (this.lock) {
			return this.kinds.limits();
		}
	}

}
