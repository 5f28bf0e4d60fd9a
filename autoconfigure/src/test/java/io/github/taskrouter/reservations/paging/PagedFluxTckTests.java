package io.github.taskrouter.reservations.paging;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The test compatibility kit of Reactive Streams against the list publisher. The kit is
 * written for TestNG, which needs the class to be public.
 */
public class PagedFluxTckTests extends PublisherVerification<Integer> {

	private static final int PAGE_SIZE = 10;

	public PagedFluxTckTests() {
		super(new TestEnvironment(500, 100));
	}

	@Override
	public Publisher<Integer> createPublisher(long elements) {
		int pages = (int) (elements / PAGE_SIZE);
		int[] sizes = new int[pages + 1];
		Arrays.fill(sizes, PAGE_SIZE);
		sizes[pages] = (int) (elements % PAGE_SIZE);
		return paged(sizes, UnaryOperator.identity());
	}

	@Override
	public Publisher<Integer> createFailedPublisher() {
		return null;
	}

	@Override
	public long maxElementsFromPublisher() {
		return 1_000_000;
	}

	private static Flux<Integer> paged(int[] sizes, UnaryOperator<Mono<List<Integer>>> delivery) {
		return PagedFlux.of(() -> new NumberedPages(sizes, delivery), Function.identity(), false);
	}

}
