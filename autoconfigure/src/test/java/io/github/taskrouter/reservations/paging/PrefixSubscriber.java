package io.github.taskrouter.reservations.paging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Operators;
import reactor.core.publisher.SignalType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for numbers from 0 as it is told to, and remembers what broke the rules.
 */
class PrefixSubscriber extends BaseSubscriber<Integer> {

	private final List<Integer> received = new ArrayList<>();

	private final List<SignalType> ends = new ArrayList<>();

	private final AtomicLong demand = new AtomicLong();

	private final AtomicInteger inside = new AtomicInteger();

	private final AtomicInteger overlaps = new AtomicInteger();

	private volatile @Nullable Throwable failure;

	private final CountDownLatch ended = new CountDownLatch(1);

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
	}

	void demand(long more) {
		this.demand.accumulateAndGet(more, Operators::addCap);
		request(more);
	}

	@Override
	protected void hookOnNext(Integer value) {
		enter(() -> this.received.add(value));
	}

	@Override
	protected void hookOnComplete() {
		enter(() -> this.ends.add(SignalType.ON_COMPLETE));
		this.ended.countDown();
	}

	@Override
	protected void hookOnError(Throwable failure) {
		this.failure = failure;
		enter(() -> this.ends.add(SignalType.ON_ERROR));
		this.ended.countDown();
	}

	private void enter(Runnable signal) {
		if (this.inside.getAndIncrement() != 0) {
			this.overlaps.incrementAndGet();
		}
		signal.run();
		this.inside.decrementAndGet();
	}

	long demanded() {
		return this.demand.get();
	}

	int received() {
		return this.received.size();
	}

	boolean awaitEnd(Duration timeout) {
		try {
			return this.ended.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	void assertPrefix() {
		if (this.failure != null) {
			assertThat(this.failure).isInstanceOf(ScheduledPages.PageFailure.class);
		}
		assertThat(this.received).isEqualTo(IntStream.range(0, this.received.size()).boxed().toList());
		assertThat(this.demand.get()).isGreaterThanOrEqualTo(this.received.size());
		assertThat(this.overlaps).hasValue(0);
		assertThat(this.ends).hasSizeLessThanOrEqualTo(1);
	}

	void assertEnd(SignalType end, int numbers) {
		assertPrefix();
		assertThat(this.received).hasSize(numbers);
		assertThat(this.ends).containsExactly(end);
	}

}
