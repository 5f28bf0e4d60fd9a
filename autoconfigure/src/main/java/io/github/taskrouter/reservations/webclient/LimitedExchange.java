package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicBoolean;

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

	private final Runnable giveBack;

	private final AtomicBoolean permitted = new AtomicBoolean();

	private @Nullable T value;

	LimitedExchange(Mono<T> exchange, MonoSink<T> sink, Runnable giveBack) {
		this.exchange = exchange;
		this.sink = sink;
		this.giveBack = giveBack;
	}

	void permit() {
		this.permitted.set(true);
	}

	void start() {
		if (isDisposed()) {
			release();
		}
		else {
			this.exchange.subscribe(this);
		}
	}

	void abandon() {
		dispose();
		release();
	}

	@Override
	protected void hookOnNext(T value) {
		this.value = value;
	}

	@Override
	protected void hookOnComplete() {
		release();
		this.sink.success(this.value);
	}

	@Override
	protected void hookOnError(Throwable failure) {
		release();
		this.sink.error(failure);
	}

	@Override
	public Context currentContext() {
		return Context.of(this.sink.contextView());
	}

	private void release() {
		if (this.permitted.getAndSet(false)) {
			this.giveBack.run();
		}
	}

}
