package io.github.taskrouter.reservations.webclient;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Lets so many exchanges run at once and so many more wait, first come, first served. One
 * that waits holds nothing but its place, and gives it up when it is cancelled. When
 * Twilio refuses some because there are too many, fewer run at once for a while.
 */
final class ConcurrencyLimiter {

	private final AdaptiveLimit limit;

	private final int maxWaiting;

	private final Object lock = new Object();

	private final Set<LimitedExchange<?>> waiting = new LinkedHashSet<>();

	private int inFlight;

	ConcurrencyLimiter(int maxInFlight, int maxWaiting) {
		this.limit = new AdaptiveLimit(maxInFlight);
		this.maxWaiting = maxWaiting;
	}

	/**
	 * Runs an exchange as soon as its turn comes.
	 * @return the exchange, or {@link RefusalException} if too many wait
	 */
	<T> Mono<T> limit(Mono<T> exchange) {
		return Mono.create((sink) -> {
			LimitedExchange<T> limited = new LimitedExchange<>(exchange, sink, this);
			sink.onDispose(() -> abandon(limited));
			if (enter(limited)) {
				startNext();
			}
			else {
				sink.error(
						new RefusalException("%d calls are waiting already (max-waiting)".formatted(this.maxWaiting)));
			}
		});
	}

	private boolean enter(LimitedExchange<?> exchange) {
		synchronized (this.lock) {
			int free = Math.max(0, this.limit.current() - this.inFlight);
			return this.waiting.size() < (long) this.maxWaiting + free && this.waiting.add(exchange);
		}
	}

	/**
	 * Takes a permit back.
	 */
	void leave(LimitedExchange.Permit permit, LimitedExchange.Outcome outcome) {
		synchronized (this.lock) {
			this.inFlight--;
			switch (outcome) {
				case ANSWERED -> this.limit.answered();
				case REFUSED -> this.limit.refused(permit.round());
				case UNKNOWN -> {
				}
			}
		}
	}

	private void abandon(LimitedExchange<?> exchange) {
		synchronized (this.lock) {
			this.waiting.remove(exchange);
		}
		exchange.abandon();
	}

	/**
	 * Starts whoever may start. Not called from within a start, whose caller does it: a
	 * row of exchanges that end at once would need a deep stack otherwise.
	 */
	void startNext() {
		LimitedExchange<?> next = next();
		while (next != null) {
			next.start();
			next = next();
		}
	}

	private @Nullable LimitedExchange<?> next() {
		synchronized (this.lock) {
			Iterator<LimitedExchange<?>> first = this.waiting.iterator();
			if (this.inFlight >= this.limit.current() || !first.hasNext()) {
				return null;
			}
			LimitedExchange<?> next = first.next();
			first.remove();
			this.inFlight++;
			next.permit(new LimitedExchange.Permit(this.limit.round()));
			return next;
		}
	}

}
