package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * An exchange with the connector that leaves it to its {@link Attempt} how it is
 * cancelled. Everything above, filters of the host included, may cancel on any thread.
 *
 * @param <T> the type of the answer
 */
final class AttemptMono<T> extends MonoOperator<T, T> {

	private final Attempt attempt;

	private AttemptMono(Mono<T> exchange, Attempt attempt) {
		super(exchange);
		this.attempt = attempt;
	}

	static <T> Mono<T> of(Mono<T> exchange, Attempt attempt) {
		return onAssembly(new AttemptMono<>(exchange, attempt));
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> actual) {
		this.source.subscribe(new AttemptSubscriber<>(actual, this.attempt));
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Object scanUnsafe(Attr key) {
		return (key == Attr.RUN_STYLE) ? Attr.RunStyle.SYNC : super.scanUnsafe(key);
	}

	private static final class AttemptSubscriber<T> extends AtomicBoolean
			implements CoreSubscriber<T>, Subscription, Scannable {

		private final transient CoreSubscriber<? super T> actual;

		private final transient Attempt attempt;

		private transient @Nullable Subscription exchange;

		AttemptSubscriber(CoreSubscriber<? super T> actual, Attempt attempt) {
			this.actual = actual;
			this.attempt = attempt;
		}

		@Override
		public Context currentContext() {
			return this.actual.currentContext();
		}

		@Override
		public void onSubscribe(Subscription exchange) {
			if (Operators.validate(this.exchange, exchange)) {
				this.exchange = exchange;
				this.actual.onSubscribe(this);
			}
		}

		@Override
		public void request(long n) {
			exchange().request(n);
		}

		@Override
		public void cancel() {
			if (compareAndSet(false, true)) {
				this.attempt.cancel(exchange()::cancel);
			}
		}

		private Subscription exchange() {
			return (this.exchange != null) ? this.exchange : Operators.emptySubscription();
		}

		@Override
		public void onNext(T answer) {
			if (!get()) {
				this.actual.onNext(answer);
			}
		}

		@Override
		public void onError(Throwable failure) {
			if (compareAndSet(false, true)) {
				this.actual.onError(failure);
			}
		}

		@Override
		public void onComplete() {
			if (compareAndSet(false, true)) {
				this.actual.onComplete();
			}
		}

		@Override
		@SuppressWarnings("rawtypes")
		public @Nullable Object scanUnsafe(Attr key) {
			if (key == Attr.PARENT) {
				return this.exchange;
			}
			if (key == Attr.ACTUAL) {
				return this.actual;
			}
			if (key == Attr.CANCELLED) {
				return get();
			}
			return (key == Attr.RUN_STYLE) ? Attr.RunStyle.SYNC : null;
		}

	}

}
