package io.github.taskrouter.reservations.paging;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * One subscriber's way through the pages. Demand, arrivals and cancellation may come from
 * any thread; whoever comes first drains for all, so that everything else here is done by
 * one thread at a time.
 *
 * @param <P> the type of a page
 * @param <T> the type of what it holds
 */
final class PagedSubscription<P, T> implements Subscription, Scannable {

	private final CoreSubscriber<? super T> actual;

	private final PageChain<P> chain;

	private final Function<P, List<T>> content;

	private final boolean readAhead;

	/**
	 * Held from the beginning, so that nothing is requested before
	 * {@link CoreSubscriber#onSubscribe} has returned: a cancel there comes first.
	 */
	private final AtomicInteger drains = new AtomicInteger(1);

	private final AtomicLong demand = new AtomicLong();

	private volatile boolean cancelled;

	private volatile boolean terminated;

	private volatile @Nullable Throwable failure;

	private volatile @Nullable IllegalArgumentException illegalDemand;

	private volatile @Nullable PageReceiver<P> receiver;

	private volatile List<T> page = List.of();

	private int position;

	PagedSubscription(CoreSubscriber<? super T> actual, PageChain<P> chain, Function<P, List<T>> content,
			boolean readAhead) {
		this.actual = actual;
		this.chain = chain;
		this.content = content;
		this.readAhead = readAhead;
	}

	Context currentContext() {
		return this.actual.currentContext();
	}

	void start() {
		this.actual.onSubscribe(this);
		drainLoop();
	}

	@Override
	public void request(long n) {
		if (n <= 0) {
			this.illegalDemand = new IllegalArgumentException("demand must be positive (rule 3.9) but was " + n);
		}
		else {
			this.demand.accumulateAndGet(n, Operators::addCap);
		}
		drain();
	}

	@Override
	public void cancel() {
		this.cancelled = true;
		abort();
		drain();
	}

	void drain() {
		if (this.drains.getAndIncrement() == 0) {
			drainLoop();
		}
	}

	private void drainLoop() {
		int missed = 1;
		while (missed != 0) {
			boolean more = true;
			while (more) {
				more = !isDone() && advance();
			}
			if (isDone()) {
				discardAll();
			}
			missed = this.drains.addAndGet(-missed);
		}
	}

	private boolean isDone() {
		return this.cancelled || this.terminated;
	}

	/**
	 * Takes the next step, if there is one to take now.
	 * @return whether there may be another
	 */
	private boolean advance() {
		if (this.illegalDemand != null) {
			return fail(this.illegalDemand);
		}
		if (this.position < this.page.size()) {
			return emit();
		}
		PageReceiver<P> receiver = this.receiver;
		if (receiver != null) {
			return receiver.hasArrived() && this.demand.get() > 0 && turnTo(receiver);
		}
		if (!this.chain.hasNext()) {
			return complete();
		}
		return this.demand.get() > 0 && fetch();
	}

	private boolean emit() {
		long demand = this.demand.get();
		if (this.readAhead && this.receiver == null && isNearEnd(demand) && this.chain.hasNext()) {
			fetch();
		}
		if (demand == 0) {
			return false;
		}
		long emitted = 0;
		while (!this.cancelled && emitted < demand && this.position < this.page.size()) {
			this.actual.onNext(this.page.get(this.position++));
			emitted++;
		}
		if (demand != Long.MAX_VALUE) {
			this.demand.addAndGet(-emitted);
		}
		return true;
	}

	/**
	 * Return whether demand exceeds this page, or half of it has been emitted.
	 */
	private boolean isNearEnd(long demand) {
		return demand > this.page.size() - this.position || this.position >= (this.page.size() + 1) / 2;
	}

	/**
	 * Request the next page under the subscriber's context. Writing the context anew
	 * restores its ThreadLocals where Reactor propagates them: the thread that drains may
	 * be anybody's.
	 */
	private boolean fetch() {
		PageReceiver<P> receiver = new PageReceiver<>(this);
		this.receiver = receiver;
		if (this.cancelled) {
			receiver.dispose();
		}
		else {
			long demand = this.demand.get();
			Mono.defer(() -> this.chain.next(demand)).contextWrite((context) -> context).subscribe(receiver);
		}
		return true;
	}

	private boolean turnTo(PageReceiver<P> receiver) {
		this.receiver = null;
		Throwable failure = receiver.failure();
		if (failure != null) {
			return fail(failure);
		}
		P page = receiver.takePage();
		if (page == null) {
			return fail(new IllegalStateException("a page was answered with nothing"));
		}
		this.position = 0;
		this.page = this.content.apply(page);
		return true;
	}

	private boolean complete() {
		this.terminated = true;
		this.actual.onComplete();
		return false;
	}

	private boolean fail(Throwable failure) {
		this.failure = failure;
		this.terminated = true;
		abort();
		this.actual.onError(failure);
		return false;
	}

	private void abort() {
		PageReceiver<P> receiver = this.receiver;
		if (receiver != null) {
			receiver.dispose();
		}
	}

	private void discardAll() {
		PageReceiver<P> receiver = this.receiver;
		if (receiver != null) {
			receiver.dispose();
			discard(receiver.takePage());
		}
		List<T> page = this.page;
		List<T> rest = page.subList(this.position, page.size());
		this.page = List.of();
		this.position = 0;
		Operators.onDiscardMultiple(rest, currentContext());
	}

	void discard(@Nullable P page) {
		if (page != null) {
			Operators.onDiscardMultiple(this.content.apply(page), currentContext());
		}
	}

	@Override
	public String stepName() {
		return "paged";
	}

	@Override
	public Stream<? extends Scannable> inners() {
		return Stream.ofNullable(this.receiver);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Object scanUnsafe(Attr key) {
		if (key == Attr.ACTUAL) {
			return this.actual;
		}
		if (key == Attr.CANCELLED) {
			return this.cancelled;
		}
		if (key == Attr.TERMINATED) {
			return this.terminated;
		}
		if (key == Attr.REQUESTED_FROM_DOWNSTREAM) {
			return this.demand.get();
		}
		if (key == Attr.BUFFERED) {
			return buffered();
		}
		if (key == Attr.ERROR) {
			return this.failure;
		}
		return (key == Attr.RUN_STYLE) ? Attr.RunStyle.ASYNC : null;
	}

	/**
	 * Return how much has arrived and was not emitted yet.
	 */
	private int buffered() {
		PageReceiver<P> receiver = this.receiver;
		P ahead = (receiver != null) ? receiver.page() : null;
		int rest = Math.max(0, this.page.size() - this.position);
		return rest + ((ahead != null) ? this.content.apply(ahead).size() : 0);
	}

}
