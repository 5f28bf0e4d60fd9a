package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

import io.github.taskrouter.reservations.TaskRouterRateLimitException;
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

	private final BiConsumer<Permit, Outcome> giveBack;

	private final AtomicReference<@Nullable Permit> permit = new AtomicReference<>();

	private @Nullable T value;

	LimitedExchange(Mono<T> exchange, MonoSink<T> sink, BiConsumer<Permit, Outcome> giveBack) {
		this.exchange = exchange;
		this.sink = sink;
		this.giveBack = giveBack;
	}

	void permit(Permit permit) {
		this.permit.set(permit);
	}

	void start() {
		if (isDisposed()) {
			release(Outcome.UNKNOWN);
		}
		else {
			this.exchange.subscribe(this);
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
		release((failure instanceof TaskRouterRateLimitException) ? Outcome.REFUSED : Outcome.UNKNOWN);
		this.sink.error(failure);
	}

	@Override
	public Context currentContext() {
		return Context.of(this.sink.contextView());
	}

	private void release(Outcome outcome) {
		Permit held = this.permit.getAndSet(null);
		if (held != null) {
			this.giveBack.accept(held, outcome);
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

		ANSWERED, REFUSED, UNKNOWN

	}

}
