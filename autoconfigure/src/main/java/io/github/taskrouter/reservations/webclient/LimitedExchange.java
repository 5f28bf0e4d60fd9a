package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicReference;

import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.context.Context;

/**
 * An exchange under a {@link ConcurrencyLimiter}. Its permit goes back, once, as soon as
 * the answer is there and before anybody is told, so that no consumer's time counts.
 */
final class LimitedExchange<T> extends BaseSubscriber<T> {

	private final Mono<T> exchange;

	private final MonoSink<T> sink;

	private final ConcurrencyLimiter limiter;

	private final AtomicReference<@Nullable Permit> permit = new AtomicReference<>();

	private volatile @Nullable Thread starter;

	private @Nullable T value;

	LimitedExchange(Mono<T> exchange, MonoSink<T> sink, ConcurrencyLimiter limiter) {
		this.exchange = exchange;
		this.sink = sink;
		this.limiter = limiter;
	}

	void permit(Permit permit) {
		this.permit.set(permit);
	}

	/**
	 * Begins the exchange. What Reactor deems too serious to signal is signalled all the
	 * same, or nobody would ever run again.
	 */
	void start() {
		this.starter = Thread.currentThread();
		try {
			if (isDisposed()) {
				release(Outcome.UNKNOWN);
			}
			else {
				this.exchange.subscribe(this);
			}
		}
		catch (Throwable ex) {
			release(Outcome.UNKNOWN);
			this.sink.error(ex);
		}
		finally {
			this.starter = null;
		}
	}

	void abandon() {
		dispose();
		release(Outcome.UNKNOWN);
	}

	@Override
	protected void hookOnNext(T value) {
		this.value = value;
	}

	@Override
	protected void hookOnComplete() {
		release(Outcome.ANSWERED);
		this.sink.success(this.value);
	}

	@Override
	protected void hookOnError(Throwable failure) {
		release(Outcome.of(failure));
		this.sink.error(failure);
	}

	@Override
	public Context currentContext() {
		return Context.of(this.sink.contextView());
	}

	private void release(Outcome outcome) {
		Permit held = this.permit.getAndSet(null);
		if (held != null) {
			this.limiter.leave(held, outcome);
			if (this.starter != Thread.currentThread()) {
				this.limiter.startNext();
			}
		}
	}

	/**
	 * The right to run.
	 *
	 * @param round when it was given, in the terms of the {@link AdaptiveLimit}
	 */
	record Permit(long round) {

	}

	/**
	 * What an exchange says about the number of those that may run at once.
	 */
	enum Outcome {

		ANSWERED, REFUSED, UNKNOWN;

		/**
		 * An error that Twilio answers with is an answer, unless it is that there are too
		 * many, or that something is broken.
		 */
		static Outcome of(Throwable failure) {
			if (failure instanceof TaskRouterRateLimitException) {
				return REFUSED;
			}
			return (failure instanceof TaskRouterResponseException && !(failure instanceof TaskRouterServerException))
					? ANSWERED : UNKNOWN;
		}

	}

}
