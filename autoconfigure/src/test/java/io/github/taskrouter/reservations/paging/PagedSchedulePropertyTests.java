package io.github.taskrouter.reservations.paging;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import reactor.core.publisher.SignalType;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operator under random schedules of demand, arrival, failure and cancel.
 */
class PagedSchedulePropertyTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final int ARRIVE = 0;

	private static final int CANCEL = -1;

	@Property
	void exactPagesStepByStep(@ForAll("listings") Listing listing, @ForAll("steps") List<Integer> steps) {
		PrefixSubscriber subscriber = new PrefixSubscriber();
		play(listing, steps, false, subscriber, (pages) -> {
			assertThat(subscriber.received()).isEqualTo(pages.numbersBefore());
			assertThat(subscriber.demanded()).isGreaterThan(pages.numbersBefore());
		});
	}

	@Property
	void pagesReadAheadStepByStep(@ForAll("listings") Listing listing, @ForAll("steps") List<Integer> steps) {
		PrefixSubscriber subscriber = new PrefixSubscriber();
		play(listing, steps, true, subscriber, (pages) -> {
			assertThat(pages.numbersBefore() - subscriber.received()).isLessThanOrEqualTo(pages.lastSize());
			assertThat(subscriber.demanded()).isGreaterThan(pages.numbersBefore() - pages.lastSize());
		});
	}

	@Property
	void pagesThatArriveAtOnce(@ForAll("listings") Listing listing, @ForAll("steps") List<Integer> steps,
			@ForAll boolean readAhead) {
		play(listing, steps, readAhead, new PrefixSubscriber(), ScheduledPages::arrive);
	}

	@Property
	void pagesFromOtherThreads(@ForAll("listings") Listing listing, @ForAll("steps") List<Integer> steps,
			@ForAll boolean readAhead) {
		PrefixSubscriber subscriber = new PrefixSubscriber();
		ScheduledPages pages = listing.pages((asked) -> Schedulers.parallel().schedule(asked::arrive));
		PagedFlux.of(() -> pages, Function.identity(), readAhead).subscribe(subscriber);
		steps.stream().filter((step) -> step > 0).forEach(subscriber::demand);
		if (steps.contains(CANCEL)) {
			subscriber.cancel();
		}
		else {
			subscriber.demand(Long.MAX_VALUE);
			assertThat(subscriber.awaitEnd(TIMEOUT)).isTrue();
			subscriber.assertEnd(listing.end(), pages.numbersInAll());
		}
	}

	/**
	 * Plays the steps, and then all that is missing for the end unless it was cancelled.
	 */
	private static void play(Listing listing, List<Integer> steps, boolean readAhead, PrefixSubscriber subscriber,
			Consumer<ScheduledPages> onRequest) {
		ScheduledPages pages = listing.pages(onRequest);
		PagedFlux.of(() -> pages, Function.identity(), readAhead).subscribe(subscriber);
		for (int step : steps) {
			int received = subscriber.received();
			int requests = pages.requests();
			boolean cancelled = subscriber.isDisposed();
			if (step > 0) {
				subscriber.demand(step);
			}
			else if (step == ARRIVE) {
				pages.arrive();
			}
			else {
				subscriber.cancel();
			}
			subscriber.assertPrefix();
			if (cancelled) {
				assertThat(subscriber.received()).isEqualTo(received);
				assertThat(pages.requests()).isEqualTo(requests);
				assertThat(pages.isAwaited()).isFalse();
			}
		}
		if (!steps.contains(CANCEL)) {
			subscriber.demand(Long.MAX_VALUE);
			while (pages.isAwaited()) {
				pages.arrive();
			}
			subscriber.assertEnd(listing.end(), pages.numbersInAll());
		}
	}

	@Provide
	Arbitrary<Listing> listings() {
		Arbitrary<List<Integer>> sizes = Arbitraries.integers().between(0, 5).list().ofMinSize(1).ofMaxSize(8);
		return Combinators.combine(sizes, Arbitraries.integers().between(0, 20)).as(Listing::new);
	}

	@Provide
	Arbitrary<List<Integer>> steps() {
		Arbitrary<Integer> usual = Arbitraries.integers().between(ARRIVE, 7);
		Arbitrary<Integer> demand = Arbitraries.of(1, 2, 50, Integer.MAX_VALUE);
		return Arbitraries
			.frequencyOf(Tuple.of(20, usual), Tuple.of(20, Arbitraries.just(ARRIVE)), Tuple.of(4, demand),
					Tuple.of(1, Arbitraries.just(CANCEL)))
			.list()
			.ofMaxSize(25);
	}

	/**
	 * Pages by their sizes.
	 */
	record Listing(List<Integer> sizes, int failing) {

		ScheduledPages pages(Consumer<ScheduledPages> onRequest) {
			return new ScheduledPages(this.sizes, Math.min(this.failing, this.sizes.size()), onRequest);
		}

		SignalType end() {
			return (this.failing < this.sizes.size()) ? SignalType.ON_ERROR : SignalType.ON_COMPLETE;
		}

	}

}
