package io.github.taskrouter.reservations.paging;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.SignalType;
import reactor.util.context.Context;

/**
 * Takes in one page, however slow the consumer is, and tells when it is there.
 *
 * @param <P> the type of a page
 */
final class PageReceiver<P> extends BaseSubscriber<P> {

	private final Context context;

	private final Runnable onArrival;

	private @Nullable P page;

	private @Nullable Throwable failure;

	private volatile boolean arrived;

	PageReceiver(Context context, Runnable onArrival) {
		this.context = context;
		this.onArrival = onArrival;
	}

	boolean hasArrived() {
		return this.arrived;
	}

	@Nullable P page() {
		return this.page;
	}

	@Nullable Throwable failure() {
		return this.failure;
	}

	@Override
	public Context currentContext() {
		return this.context;
	}

	@Override
	protected void hookOnNext(P page) {
		this.page = page;
	}

	@Override
	protected void hookOnError(Throwable failure) {
		this.failure = failure;
	}

	@Override
	protected void hookFinally(SignalType type) {
		if (type != SignalType.CANCEL) {
			this.arrived = true;
			this.onArrival.run();
		}
	}

}
