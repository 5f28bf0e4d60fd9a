package io.github.taskrouter.reservations.limit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.scheduler.Schedulers;

/**
 * Starts those whose turn has come: one after the other, so that a row of requests that
 * end at once needs no deep stack, and all of them before anybody is told how a request
 * has ended, so that no consumer holds one up.
 */
final class Turns {

	private final Permits permits;

	Turns(Permits permits) {
		this.permits = permits;
	}

	/**
	 * Let a request in, which starts now, later or never.
	 */
	void enter(Ticket ticket) {
		if (this.permits.enter(ticket, now())) {
			proceed(ticket.start() ? ticket : null);
		}
	}

	/**
	 * Take the permit of a request back. Those that it makes room for start with
	 * {@link #proceed}.
	 */
	void leave(Ticket ticket, Outcome outcome) {
		Hold hold = this.permits.leave(ticket, outcome, now());
		if (hold != null) {
			try {
				Schedulers.parallel().schedule(() -> end(hold), hold.millis(), TimeUnit.MILLISECONDS);
			}
			catch (RejectedExecutionException ex) {
				this.permits.end(hold, now());
			}
		}
	}

	/**
	 * Forget a request that was not started.
	 */
	void abandon(Ticket ticket) {
		this.permits.abandon(ticket, now());
		proceed(null);
	}

	/**
	 * Start all whose turn has come, and then tell how a request has ended.
	 */
	void proceed(@Nullable Ticket ended) {
		Ticket next = this.permits.next(now());
		if (next != null) {
			startAllDue(next, ended);
		}
		else if (ended != null) {
			ended.tell();
		}
	}

	private void end(Hold hold) {
		this.permits.end(hold, now());
		proceed(null);
	}

	private void startAllDue(Ticket first, @Nullable Ticket ended) {
		Queue<Ticket> allEnded = new ArrayDeque<>();
		if (ended != null) {
			allEnded.add(ended);
		}
		Ticket next = first;
		while (next != null) {
			if (next.start()) {
				allEnded.add(next);
			}
			next = this.permits.next(now());
		}
		tellAll(allEnded);
	}

	/**
	 * Nobody stays untold because of what a subscriber before throws.
	 */
	private static void tellAll(Queue<Ticket> ended) {
		Throwable thrown = null;
		for (Ticket ticket : ended) {
			try {
				ticket.tell();
			}
			catch (Throwable ex) {
				thrown = (thrown != null) ? Exceptions.addSuppressed(thrown, ex) : ex;
			}
		}
		if (thrown != null) {
			throw Exceptions.propagate(thrown);
		}
	}

	private static long now() {
		return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
	}

}
