package io.github.taskrouter.reservations.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import reactor.core.publisher.Mono;

/**
 * Pages of numbers, and a log of when each was asked for. Sizes vary, empty pages
 * included.
 */
class NumberedPages implements PageChain<List<Integer>> {

	private final int[] sizes;

	private final UnaryOperator<Mono<List<Integer>>> delivery;

	final List<String> log = new ArrayList<>();

	private int page;

	private int number;

	NumberedPages(int[] sizes, UnaryOperator<Mono<List<Integer>>> delivery) {
		this.sizes = sizes;
		this.delivery = delivery;
	}

	@Override
	public boolean hasNext() {
		return this.page < this.sizes.length;
	}

	@Override
	public Mono<List<Integer>> next(long demand) {
		return this.delivery.apply(Mono.fromSupplier(this::turn));
	}

	private List<Integer> turn() {
		int first = this.number;
		this.log.add("page %d after %d".formatted(this.page, first));
		this.number += this.sizes[this.page++];
		return IntStream.range(first, this.number).boxed().toList();
	}

}
