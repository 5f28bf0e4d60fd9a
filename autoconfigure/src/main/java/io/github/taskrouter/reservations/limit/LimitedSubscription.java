package io.github.taskrouter.reservations.limit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * A request under the limit. Its permit goes back as soon as the answer is there and
 * before anybody is told; after a cancel, as soon as its connection is free.
 *
 * @param <T> the type of the answer
 */
final class LimitedSubscription<T> extends Ticket implements CoreSubscriber<T>, Subscription, Scannable {

	private final LimitedRequest<T> request;

	private final Turns turns;

	private final Answer<T> answer;

	/**
	 * Whoever takes it decides: a start, that the request is sent; a cancel, that it
	 * never will be.
	 */
	private final AtomicBoolean decided = new AtomicBoolean();

	private final AtomicReference<@Nullable Subscription> running = new AtomicReference<>();

	private volatile @Nullable Thread starter;

	private volatile boolean subscribed;

	private boolean endedInStart;

	private @Nullable T value;

	private @Nullable Throwable failure;

	LimitedSubscription(LimitedRequest<T> request, Turns turns, CoreSubscriber<? super T> subscriber) {
		super(request.kind(), request.isAgain(), request.deadline());
		this.request = request;
		this.turns = turns;
		this.answer = new Answer<>(subscriber);
	}

	/**
	 * Begin the request. What Reactor deems too serious to signal is signalled all the
	 * same, or nobody would ever run again.
	 */
	@Override
	boolean start() {
		if (!this.decided.compareAndSet(false, true)) {
			return false;
		}
		if (this.rejection != null) {
			this.failure = this.rejection;
			return true;
		}
		this.starter = Thread.currentThread();
		try {
			sending().subscribe(this);
		}
		catch (Throwable ex) {
			this.failure = ex;
			this.endedInStart = true;
			stop();
		}
		finally {
			this.starter = null;
		}
		return this.endedInStart;
	}

	/**
	 * Send on this thread, which is another's after a wait. The context write does not
	 * change the context; with automatic context propagation it is what restores the
	 * call's own ThreadLocals here, and those of the thread afterwards.
	 */
	private Mono<T> sending() {
		Mono<T> sending = Mono.defer(this.request::send);
		return (this.waited || this.again) ? sending.contextWrite((context) -> context) : sending;
	}

	@Override
	void tell() {
		if (this.failure != null) {
			this.answer.error(this.failure);
		}
		else if (this.value != null) {
			this.answer.value(this.value);
		}
		else {
			this.answer.empty();
		}
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscribed = true;
		if (this.running.compareAndSet(null, subscription)) {
			subscription.request(Long.MAX_VALUE);
		}
		else {
			free(subscription);
		}
	}

	@Override
	public void onNext(T value) {
		this.value = value;
	}

	@Override
	public void onComplete() {
		end(null);
	}

	@Override
	public void onError(Throwable failure) {
		end(failure);
	}

	private void end(@Nullable Throwable failure) {
		this.running.set(Operators.cancelledSubscription());
		this.turns.leave(this, outcome(failure));
		if (this.starter == Thread.currentThread()) {
			this.endedInStart = true;
		}
		else {
			this.turns.proceed(this);
		}
	}

	private Outcome outcome(@Nullable Throwable failure) {
		this.failure = failure;
		try {
			this.failure = this.request.end(this.value, failure);
			return this.request.outcomeOf(this.failure);
		}
		catch (RuntimeException ex) {
			Operators.onErrorDropped(ex, currentContext());
			return Outcome.unknown();
		}
	}

	@Override
	public void request(long count) {
		if (Operators.validate(count)) {
			this.answer.request();
		}
	}

	@Override
	public void cancel() {
		if (this.answer.cancel()) {
			this.request.giveUp();
			if (this.decided.compareAndSet(false, true)) {
				this.turns.abandon(this);
			}
			else {
				Subscription subscription = this.running.getAndSet(Operators.cancelledSubscription());
				if (subscription != null && subscription != Operators.cancelledSubscription()) {
					free(subscription);
				}
			}
		}
	}

	/**
	 * Stop what has failed to start. Without a subscription there is no connection that
	 * could still be in use.
	 */
	private void stop() {
		Subscription subscription = this.running.getAndSet(Operators.cancelledSubscription());
		if (!this.subscribed) {
			this.turns.leave(this, Outcome.unknown());
		}
		else if (subscription != null && subscription != Operators.cancelledSubscription()) {
			free(subscription);
		}
	}

	/**
	 * Stop what runs, and give the permit back when its connection is free.
	 */
	private void free(Subscription subscription) {
		try {
			subscription.cancel();
		}
		finally {
			this.request.onFree(this::release);
		}
	}

	private void release() {
		this.turns.leave(this, Outcome.unknown());
		this.turns.proceed(null);
	}

	@Override
	public Context currentContext() {
		return this.answer.subscriber.currentContext();
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Object scanUnsafe(Attr key) {
		if (key == Attr.ACTUAL) {
			return this.answer.subscriber;
		}
		if (key == Attr.PARENT) {
			return this.running.get();
		}
		if (key == Attr.CANCELLED) {
			return this.answer.isCancelled();
		}
		if (key == Attr.TERMINATED) {
			return this.answer.isTold();
		}
		return (key == Attr.RUN_STYLE) ? Attr.RunStyle.ASYNC : null;
	}

}
