package io.github.taskrouter.reservations.limit;

import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Mono;

/**
 * A request that is sent under the limit, anew for each subscription.
 *
 * @param <T> the type of the answer
 */
final class LimitedMono<T> extends Mono<T> implements Scannable {

	private final LimitedRequest<T> request;

	private final Turns turns;

	private LimitedMono(LimitedRequest<T> request, Turns turns) {
		this.request = request;
		this.turns = turns;
	}

	static <T> Mono<T> of(LimitedRequest<T> request, Turns turns) {
		return onAssembly(new LimitedMono<>(request, turns));
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> subscriber) {
		LimitedSubscription<T> subscription = new LimitedSubscription<>(this.request, this.turns, subscriber);
		subscriber.onSubscribe(subscription);
		this.turns.enter(subscription);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Object scanUnsafe(Attr key) {
		return (key == Attr.RUN_STYLE) ? Attr.RunStyle.ASYNC : null;
	}

}
