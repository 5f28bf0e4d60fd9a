package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.github.taskrouter.reservations.observation.ReservationObservationContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * One subscription to a call that is observed. The observation stops before the
 * subscriber is told of the end, so that what the subscriber does next is no part of it.
 * A cancel is a success where nothing is owed: in the midst of an answer, or when all
 * that was asked for has come.
 *
 * @param <T> the type of an answer
 */
final class ObservedSubscriber<T> implements CoreSubscriber<T>, Subscription, Scannable {

	private final CoreSubscriber<? super T> actual;

	private final Observation observation;

	private final ReservationObservationContext call;

	private final boolean single;

	private final AtomicBoolean stopped = new AtomicBoolean();

	private final AtomicLong owed = new AtomicLong();

	private volatile boolean emitting;

	private @Nullable Subscription source;

	private ObservedSubscriber(CoreSubscriber<? super T> actual, Observation observation,
			ReservationObservationContext call, boolean single) {
		this.actual = actual;
		this.observation = observation;
		this.call = call;
		this.single = single;
	}

	/**
	 * Start an observation for a subscriber.
	 * @param single whether the call ends with its first answer
	 */
	static <T> ObservedSubscriber<T> start(CoreSubscriber<? super T> actual, ObservedCall call,
			CallObservations observations, boolean single) {
		ReservationObservationContext context = call.context(observations.client());
		return new ObservedSubscriber<>(actual, observations.start(context, actual.currentContext()), context, single);
	}

	/**
	 * Return the context of all that runs for the call: the observation is its parent.
	 */
	Context enter(Context context) {
		return this.observation.isNoop() ? context : context.put(ObservationThreadLocalAccessor.KEY, this.observation)
			.put(ReservationObservationContext.class, this.call);
	}

	@Override
	public Context currentContext() {
		return this.actual.currentContext();
	}

	@Override
	public void onSubscribe(Subscription source) {
		if (Operators.validate(this.source, source)) {
			this.source = source;
			this.actual.onSubscribe(this);
		}
	}

	@Override
	public void request(long n) {
		if (n > 0) {
			this.owed.accumulateAndGet(n, Operators::addCap);
		}
		source().request(n);
	}

	@Override
	public void cancel() {
		stop(null, this.emitting || this.owed.get() == 0);
		source().cancel();
	}

	private Subscription source() {
		return (this.source != null) ? this.source : Operators.emptySubscription();
	}

	@Override
	public void onNext(T answer) {
		if (this.single) {
			stop(null, true);
		}
		if (this.owed.get() != Long.MAX_VALUE) {
			this.owed.decrementAndGet();
		}
		this.emitting = true;
		this.actual.onNext(answer);
		this.emitting = false;
	}

	@Override
	public void onError(Throwable failure) {
		stop(failure, false);
		this.actual.onError(failure);
	}

	@Override
	public void onComplete() {
		stop(null, true);
		this.actual.onComplete();
	}

	private void stop(@Nullable Throwable failure, boolean successful) {
		if (this.stopped.compareAndSet(false, true)) {
			this.call.ended(successful);
			if (failure != null) {
				this.observation.error(failure);
			}
			this.observation.stop();
		}
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Object scanUnsafe(Attr key) {
		if (key == Attr.PARENT) {
			return this.source;
		}
		if (key == Attr.ACTUAL) {
			return this.actual;
		}
		return (key == Attr.RUN_STYLE) ? Attr.RunStyle.SYNC : null;
	}

}
