package io.github.taskrouter.reservations.paging;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.Scannable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.SignalType;
import reactor.util.context.Context;

/**
 * Takes in one page, however slow the consumer is, and tells when it has arrived. A page
 * that arrives after the cancel is discarded.
 *
 * @param <P> the type of a page
 */
final class PageReceiver<P> extends BaseSubscriber<P> implements Scannable {

	private final PagedSubscription<P, ?> target;

	private final AtomicReference<@Nullable P> page = new AtomicReference<>();

	private volatile @Nullable Throwable failure;

	private volatile boolean arrived;

	PageReceiver(PagedSubscription<P, ?> target) {
		this.target = target;
	}

	boolean hasArrived() {
		return this.arrived;
	}

	/**
	 * Return the page and forget it, so that it is either emitted or discarded.
	 */
	@Nullable P takePage() {
		return this.page.getAndSet(null);
	}

	@Nullable P page() {
		return this.page.get();
	}

	@Nullable Throwable failure() {
		return this.failure;
	}

	@Override
	public Context currentContext() {
		return this.target.currentContext();
	}

	@Override
	protected void hookOnNext(P page) {
		this.page.set(page);
		if (isDisposed()) {
			this.target.discard(takePage());
		}
	}

	@Override
	protected void hookOnError(Throwable failure) {
		this.failure = failure;
	}

	@Override
	protected void hookFinally(SignalType type) {
		if (type != SignalType.CANCEL) {
			this.arrived = true;
			this.target.drain();
		}
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Object scanUnsafe(Attr key) {
		if (key == Attr.PARENT) {
			return upstream();
		}
		if (key == Attr.ACTUAL) {
			return this.target;
		}
		if (key == Attr.TERMINATED) {
			return this.arrived;
		}
		if (key == Attr.CANCELLED) {
			return isDisposed() && !this.arrived;
		}
		if (key == Attr.ERROR) {
			return this.failure;
		}
		return (key == Attr.RUN_STYLE) ? Attr.RunStyle.SYNC : null;
	}

}
