package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * An exchange with the connector that tells its {@link Attempt} what happens, and leaves
 * it to that how it is cancelled. Everything above, filters of the host included, may
 * cancel on any thread.
 */
final class AttemptMono extends Mono<ClientResponse> implements Scannable {

	private final Attempt attempt;

	private final Supplier<Mono<ClientResponse>> exchange;

	private AttemptMono(Attempt attempt, Supplier<Mono<ClientResponse>> exchange) {
		this.attempt = attempt;
		this.exchange = exchange;
	}

	static Mono<ClientResponse> of(Attempt attempt, Supplier<Mono<ClientResponse>> exchange) {
		return onAssembly(new AttemptMono(attempt, exchange));
	}

	@Override
	public void subscribe(CoreSubscriber<? super ClientResponse> actual) {
		if (this.attempt.connect()) {
			Mono.defer(this.exchange).subscribe(new AttemptSubscriber(actual, this.attempt));
		}
		else {
			Operators.error(actual, RefusedException.repeated());
		}
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Object scanUnsafe(Attr key) {
		return (key == Attr.RUN_STYLE) ? Attr.RunStyle.SYNC : null;
	}

	private static final class AttemptSubscriber extends AtomicBoolean
			implements CoreSubscriber<ClientResponse>, Subscription, Scannable {

		private final transient CoreSubscriber<? super ClientResponse> actual;

		private final transient Attempt attempt;

		private transient @Nullable Subscription exchange;

		AttemptSubscriber(CoreSubscriber<? super ClientResponse> actual, Attempt attempt) {
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
		public void onNext(ClientResponse answer) {
			ClientResponse answered = this.attempt.answered(answer);
			if (!get()) {
				this.actual.onNext(answered);
			}
		}

		@Override
		public void onError(Throwable failure) {
			this.attempt.failed(failure);
			this.attempt.ended();
			if (compareAndSet(false, true)) {
				this.actual.onError(failure);
			}
		}

		@Override
		public void onComplete() {
			this.attempt.ended();
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
