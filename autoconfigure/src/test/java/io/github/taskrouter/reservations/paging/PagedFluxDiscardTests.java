package io.github.taskrouter.reservations.paging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.test.StepVerifier;
import reactor.test.util.RaceTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What has arrived and is never emitted goes to the discard hook.
 */
class PagedFluxDiscardTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final List<Object> discarded = new ArrayList<>();

	@Test
	void discardsTheRestOfAPageOnCancel() {
		NumberedPages pages = new NumberedPages(new int[] { 5 }, UnaryOperator.identity());
		StepVerifier.create(flux(pages, false).take(2)).expectNext(0, 1).expectComplete().verify(TIMEOUT);
		assertThat(this.discarded).containsExactly(2, 3, 4);
	}

	@Test
	void discardsAPageReadAheadOnCancel() {
		NumberedPages pages = new NumberedPages(new int[] { 2, 3 }, UnaryOperator.identity());
		PrefixSubscriber subscriber = new PrefixSubscriber();
		flux(pages, true).subscribe(subscriber);
		subscriber.demand(1);
		assertThat(pages.log).hasSize(2);
		subscriber.cancel();
		assertThat(this.discarded).containsExactlyInAnyOrder(1, 2, 3, 4);
	}

	@Test
	void discardsAPageReadAheadOnIllegalDemand() {
		NumberedPages pages = new NumberedPages(new int[] { 2, 3 }, UnaryOperator.identity());
		AtomicReference<Subscription> upstream = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		flux(pages, true).doOnSubscribe(upstream::set).doOnError(failure::set).subscribe(new PrefixSubscriber());
		upstream.get().request(1);
		assertThat(pages.log).hasSize(2);
		upstream.get().request(0);
		assertThat(failure.get()).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3.9");
		assertThat(this.discarded).containsExactlyInAnyOrder(1, 2, 3, 4);
	}

	@Test
	void discardsAPageThatArrivesAfterTheCancel() {
		AtomicReference<Subscriber<? super List<Integer>>> page = new AtomicReference<>();
		PrefixSubscriber subscriber = new PrefixSubscriber();
		flux(heedlessOfCancel(page), false).subscribe(subscriber);
		subscriber.demand(1);
		subscriber.cancel();
		page.get().onNext(List.of(0, 1));
		page.get().onComplete();
		assertThat(this.discarded).containsExactly(0, 1);
	}

	@Test
	void emitsOrDiscardsEachNumberOnceWhenArrivalMeetsCancel() {
		for (int round = 0; round < 3000; round++) {
			this.discarded.clear();
			AtomicReference<Subscriber<? super List<Integer>>> page = new AtomicReference<>();
			List<Object> seen = new ArrayList<>();
			PrefixSubscriber subscriber = new PrefixSubscriber();
			flux(heedlessOfCancel(page), false).doOnNext(seen::add).subscribe(subscriber);
			subscriber.demand(1);
			RaceTestUtils.race(() -> {
				page.get().onNext(List.of(0, 1));
				page.get().onComplete();
			}, subscriber::cancel);
			seen.addAll(this.discarded);
			assertThat(seen).containsExactly(0, 1);
		}
	}

	private Flux<Integer> flux(PageChain<List<Integer>> chain, boolean readAhead) {
		return PagedFlux.of(() -> chain, Function.<List<Integer>>identity(), readAhead)
			.doOnDiscard(Object.class, this.discarded::add);
	}

	/**
	 * A page that is on its way already when it is cancelled.
	 */
	private static PageChain<List<Integer>> heedlessOfCancel(
			AtomicReference<Subscriber<? super List<Integer>>> subscriber) {
		return new PageChain<>() {

			@Override
			public boolean hasNext() {
				return true;
			}

			@Override
			public Mono<List<Integer>> next(long demand) {
				return Mono.fromDirect((page) -> {
					subscriber.set(page);
					page.onSubscribe(Operators.emptySubscription());
				});
			}

		};
	}

}
