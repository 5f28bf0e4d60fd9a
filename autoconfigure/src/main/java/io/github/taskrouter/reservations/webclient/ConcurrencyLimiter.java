package io.github.taskrouter.reservations.webclient;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

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

	private final AtomicInteger drains = new AtomicInteger();

	ConcurrencyLimiter(int maxInFlight, int maxWaiting) {
		this.limit = new AdaptiveLimit(maxInFlight);
		this.maxWaiting = maxWaiting;
	}

	/**
	 * Runs an exchange as soon as its turn comes.
	 * @return the exchange, or {@link RejectedExecutionException} if too many wait
	 */
	<T> Mono<T> limit(Mono<T> exchange) {
		return Mono.create((sink) -> {
			LimitedExchange<T> limited = new LimitedExchange<>(exchange, sink, this::leave);
			sink.onDispose(() -> abandon(limited));
			if (enter(limited)) {
				drain();
			}
			else {
				sink.error(new RejectedExecutionException(
						"%d calls are waiting already (max-waiting)".formatted(this.maxWaiting)));
			}
		});
	}

	private boolean enter(LimitedExchange<?> exchange) {
		synchronized (this.lock) {
			int free = Math.max(0, this.limit.current() - this.inFlight);
			return this.waiting.size() < (long) this.maxWaiting + free && this.waiting.add(exchange);
		}
	}

	private void leave(LimitedExchange.Permit permit, LimitedExchange.Outcome outcome) {
		synchronized (this.lock) {
			this.inFlight--;
			switch (outcome) {
				case ANSWERED -> this.limit.answered();
				case REFUSED -> this.limit.refused(permit.round());
				case UNKNOWN -> {
				}
			}
		}
		drain();
	}

	private void abandon(LimitedExchange<?> exchange) {
		synchronized (this.lock) {
			this.waiting.remove(exchange);
		}
		exchange.abandon();
	}

	/**
	 * Starts what may start, in a loop rather than by recursion, since an exchange that
	 * fails at once makes room for the next while it is being started.
	 */
	private void drain() {
		if (this.drains.getAndIncrement() != 0) {
			return;
		}
		int missed = 1;
		while (missed != 0) {
			LimitedExchange<?> next = next();
			while (next != null) {
				next.start();
				next = next();
			}
			missed = this.drains.addAndGet(-missed);
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
