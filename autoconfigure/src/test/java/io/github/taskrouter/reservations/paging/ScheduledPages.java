package io.github.taskrouter.reservations.paging;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Pages of numbers that come when they are told to, one of which may fail.
 */
class ScheduledPages implements PageChain<List<Integer>> {

	private final List<Integer> sizes;

	private final int failing;

	private final Consumer<ScheduledPages> onRequest;

	private final AtomicReference<@Nullable MonoSink<List<Integer>>> pending = new AtomicReference<>();

	private int requests;

	private int page;

	private int number;

	/**
	 * Pages of these sizes.
	 * @param sizes how many numbers each page has
	 * @param failing the page that fails; the number of pages if none does
	 * @param onRequest told of each request for a page
	 */
	ScheduledPages(List<Integer> sizes, int failing, Consumer<ScheduledPages> onRequest) {
		this.sizes = sizes;
		this.failing = failing;
		this.onRequest = onRequest;
	}

	@Override
	public boolean hasNext() {
		return this.page < this.sizes.size();
	}

	@Override
	public Mono<List<Integer>> next(long demand) {
		this.requests++;
		return Mono.create((sink) -> {
			if (!this.pending.compareAndSet(null, sink)) {
				throw new IllegalStateException("two pages at once");
			}
			sink.onCancel(() -> this.pending.compareAndSet(sink, null));
			this.onRequest.accept(this);
		});
	}

	/**
	 * Answers the request that waits for it, if there is one.
	 */
	void arrive() {
		MonoSink<List<Integer>> sink = this.pending.getAndSet(null);
		if (sink == null) {
			return;
		}
		if (this.page == this.failing) {
			sink.error(new PageFailure());
		}
		else {
			sink.success(turn());
		}
	}

	int requests() {
		return this.requests;
	}

	boolean isAwaited() {
		return this.pending.get() != null;
	}

	/**
	 * How many numbers are on the pages that have arrived.
	 */
	int numbersBefore() {
		return this.number;
	}

	/**
	 * How many numbers are on the page that has arrived last.
	 */
	int lastSize() {
		return (this.page > 0) ? this.sizes.get(this.page - 1) : 0;
	}

	/**
	 * How many numbers can come at all.
	 */
	int numbersInAll() {
		return this.sizes.stream().limit(this.failing).mapToInt(Integer::intValue).sum();
	}

	private List<Integer> turn() {
		int first = this.number;
		this.number += this.sizes.get(this.page++);
		return IntStream.range(first, this.number).boxed().toList();
	}

	static final class PageFailure extends RuntimeException {

	}

}
