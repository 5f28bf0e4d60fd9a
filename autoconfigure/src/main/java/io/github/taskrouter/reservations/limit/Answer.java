package io.github.taskrouter.reservations.limit;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;

/**
 * The way to the subscriber: the end of a request, once; a value only when it is asked
 * for, and until then it is kept here.
 *
 * @param <T> the type of the value
 */
final class Answer<T> {

	final CoreSubscriber<? super T> subscriber;

	private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

	private volatile @Nullable T value;

	Answer(CoreSubscriber<? super T> subscriber) {
		this.subscriber = subscriber;
	}

	void request() {
		State before = this.state.getAndUpdate((state) -> switch (state) {
			case OPEN -> State.REQUESTED;
			case KEPT -> State.TOLD;
			default -> state;
		});
		T kept = this.value;
		if (before == State.KEPT && kept != null) {
			emit(kept);
		}
	}

	void value(T value) {
		this.value = value;
		State before = this.state.getAndUpdate((state) -> switch (state) {
			case OPEN -> State.KEPT;
			case REQUESTED -> State.TOLD;
			default -> state;
		});
		if (before == State.REQUESTED) {
			emit(value);
		}
		else if (before != State.OPEN) {
			Operators.onDiscard(value, this.subscriber.currentContext());
		}
	}

	void empty() {
		if (end(State.TOLD)) {
			this.subscriber.onComplete();
		}
	}

	void error(Throwable failure) {
		if (end(State.TOLD)) {
			this.subscriber.onError(failure);
		}
		else {
			Operators.onErrorDropped(failure, this.subscriber.currentContext());
		}
	}

	/**
	 * Stop, with nothing more to be told.
	 * @return whether the end was not told yet
	 */
	boolean cancel() {
		return end(State.CANCELLED);
	}

	boolean isTold() {
		return this.state.get() == State.TOLD;
	}

	boolean isCancelled() {
		return this.state.get() == State.CANCELLED;
	}

	private boolean end(State end) {
		State before = this.state.getAndUpdate((state) -> state.isEnd() ? state : end);
		T kept = this.value;
		if (before == State.KEPT && kept != null) {
			Operators.onDiscard(kept, this.subscriber.currentContext());
		}
		return !before.isEnd();
	}

	private void emit(T value) {
		this.subscriber.onNext(value);
		this.subscriber.onComplete();
	}

	private enum State {

		OPEN, REQUESTED, KEPT, TOLD, CANCELLED;

		boolean isEnd() {
			return this == TOLD || this == CANCELLED;
		}

	}

}
