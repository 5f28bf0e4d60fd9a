package io.github.taskrouter.reservations.paging;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;

/**
 * One subscriber's way through the pages. Demand, arrivals and cancellation may come from
 * any thread; whoever comes first drains for all, so that everything else here is done by
 * one thread at a time.
 *
 * @param <P> the type of a page
 * @param <T> the type of what it holds
 */
final class PagedSubscription<P, T> implements Subscription {

	private final CoreSubscriber<? super T> actual;

	private final PageChain<P> chain;

	private final Function<P, List<T>> content;

	private final boolean readAhead;

	private final AtomicInteger drains = new AtomicInteger();

	private final AtomicLong demand = new AtomicLong();

	private volatile boolean done;

	private volatile @Nullable IllegalArgumentException illegalDemand;

	private volatile @Nullable PageReceiver<P> receiver;

	private List<T> page = List.of();

	private int position;

	PagedSubscription(CoreSubscriber<? super T> actual, PageChain<P> chain, Function<P, List<T>> content,
			boolean readAhead) {
		this.actual = actual;
		this.chain = chain;
		this.content = content;
		this.readAhead = readAhead;
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
		this.done = true;
		abort();
		drain();
	}

	void drain() {
		if (this.drains.getAndIncrement() != 0) {
			return;
		}
		int missed = 1;
		while (missed != 0) {
			boolean more = true;
			while (more) {
				more = !this.done && advance();
			}
			if (this.done) {
				discard();
			}
			missed = this.drains.addAndGet(-missed);
		}
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
		while (!this.done && emitted < demand && this.position < this.page.size()) {
			this.actual.onNext(this.page.get(this.position++));
			emitted++;
		}
		if (demand != Long.MAX_VALUE) {
			this.demand.addAndGet(-emitted);
		}
		return true;
	}

	/**
	 * Whether demand reaches past this page, or half of it has been taken.
	 */
	private boolean isNearEnd(long demand) {
		return demand > this.page.size() - this.position || this.position >= (this.page.size() + 1) / 2;
	}

	private boolean fetch() {
		PageReceiver<P> receiver = new PageReceiver<>(this.actual.currentContext(), this::drain);
		this.receiver = receiver;
		if (this.done) {
			receiver.dispose();
		}
		else {
			this.chain.next(this.demand.get()).subscribe(receiver);
		}
		return true;
	}

	private boolean turnTo(PageReceiver<P> receiver) {
		this.receiver = null;
		if (receiver.failure() != null) {
			return fail(receiver.failure());
		}
		P page = receiver.page();
		if (page == null) {
			return fail(new IllegalStateException("a page was answered with nothing"));
		}
		this.page = this.content.apply(page);
		this.position = 0;
		return true;
	}

	private boolean complete() {
		this.done = true;
		this.actual.onComplete();
		return false;
	}

	private boolean fail(Throwable failure) {
		this.done = true;
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

	private void discard() {
		abort();
		Operators.onDiscardMultiple(this.page.subList(this.position, this.page.size()), this.actual.currentContext());
		this.page = List.of();
		this.position = 0;
	}

}
