package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.github.taskrouter.reservations.TaskRouterException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * Subscribes to the attempts of a call, one after the other, until one succeeds, none may
 * follow or the deadline passes. It takes the place of {@code retryWhen}, {@code timeout}
 * and a buffer, which every call would pay for and few calls need.
 *
 * @param <T> the type of the answer
 */
final class CallSubscriber<T> implements CoreSubscriber<T>, Disposable {

	private final RunningCall call;

	private final RetryPolicy retryPolicy;

	private final ErrorTranslator errors;

	private final CallWatch watch;

	private final Supplier<Mono<T>> attempt;

	private final MonoSink<T> sink;

	private final Context context;

	/**
	 * The attempt under way; cancelled once the call has ended.
	 */
	private final AtomicReference<Subscription> running = new AtomicReference<>(Operators.emptySubscription());

	private volatile Disposable deadline = Disposables.disposed();

	private volatile Disposable pause = Disposables.disposed();

	CallSubscriber(RunningCall call, RetryPolicy retryPolicy, ErrorTranslator errors, CallWatch watch,
			Supplier<Mono<T>> attempt, MonoSink<T> sink) {
		this.call = call;
		this.retryPolicy = retryPolicy;
		this.errors = errors;
		this.watch = watch;
		this.attempt = attempt;
		this.sink = sink;
		this.context = Context.of(sink.contextView());
	}

	void start() {
		this.sink.onCancel(this);
		this.deadline = schedule(this::timedOut, this.call.timeout());
		disposeIfEnded(this.deadline);
		next();
	}

	private void next() {
		if (!isDisposed()) {
			this.attempt.get().subscribe(this);
		}
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		Subscription before = this.running.getAndUpdate((current) -> isCancelled(current) ? current : subscription);
		if (isCancelled(before)) {
			subscription.cancel();
		}
		else {
			subscription.request(Long.MAX_VALUE);
		}
	}

	@Override
	public void onNext(T value) {
		if (end() != null) {
			this.retryPolicy.succeeded();
			this.watch.succeeded(this.call, this.context);
			this.sink.success(value);
		}
		else {
			Operators.onDiscard(value, this.context);
		}
	}

	@Override
	public void onError(Throwable failure) {
		Throwable told = (failure instanceof Exception && !(failure instanceof TaskRouterException))
				? this.errors.translate(failure, this.call) : failure;
		Attempt ended = this.call.attempt();
		Duration delay = this.retryPolicy.delayBeforeNext(this.call, told);
		this.watch.failed(this.call.request(), ended, told, delay != null, this.context);
		if (delay == null) {
			fail(told);
		}
		else {
			pause(delay, told);
		}
	}

	private void pause(Duration delay, Throwable failure) {
		try {
			this.pause = schedule(this::next, delay);
			disposeIfEnded(this.pause);
		}
		catch (RejectedExecutionException ex) {
			fail(failure);
		}
	}

	private void fail(Throwable failure) {
		if (end() != null) {
			this.sink.error(failure);
		}
		else {
			Operators.onErrorDropped(failure, this.context);
		}
	}

	@Override
	public void onComplete() {
		// an attempt that brings no value ends with an error
	}

	private void timedOut() {
		Subscription last = end();
		if (last != null) {
			TaskRouterException failure = this.call.timedOut();
			this.watch.failed(this.call.request(), this.call.attempt(), failure, false, this.context);
			last.cancel();
			this.sink.error(failure);
		}
	}

	@Override
	public void dispose() {
		Subscription last = end();
		if (last != null) {
			this.watch.cancelled(this.call, this.context);
			last.cancel();
		}
	}

	@Override
	public boolean isDisposed() {
		return isCancelled(this.running.get());
	}

	/**
	 * End the call, once.
	 * @return the last attempt, or {@code null} if the call had ended before
	 */
	private @Nullable Subscription end() {
		Subscription last = this.running.getAndSet(Operators.cancelledSubscription());
		if (isCancelled(last)) {
			return null;
		}
		this.deadline.dispose();
		this.pause.dispose();
		return last;
	}

	/**
	 * Dispose of a timer that was set while the call ended on another thread.
	 */
	private void disposeIfEnded(Disposable timer) {
		if (isDisposed()) {
			timer.dispose();
		}
	}

	private static boolean isCancelled(Subscription subscription) {
		return subscription == Operators.cancelledSubscription();
	}

	private static Disposable schedule(Runnable task, Duration delay) {
		return Schedulers.parallel().schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public Context currentContext() {
		return this.context;
	}

}
