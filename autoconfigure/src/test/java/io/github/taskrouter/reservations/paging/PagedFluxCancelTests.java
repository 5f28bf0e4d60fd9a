package io.github.taskrouter.reservations.paging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a cancel stops, at every moment.
 */
class PagedFluxCancelTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final NumberedPages pages = new NumberedPages(new int[] { 2, 2 }, UnaryOperator.identity());

	@Test
	void requestsNoPageIfCancelledBeforeDemandInOnSubscribe() {
		flux(this.pages).subscribe(inOnSubscribe((subscription) -> {
			subscription.cancel();
			subscription.request(5);
		}));
		assertThat(this.pages.log).isEmpty();
	}

	@Test
	void requestsNoPageIfCancelledAfterDemandInOnSubscribe() {
		flux(this.pages).subscribe(inOnSubscribe((subscription) -> {
			subscription.request(5);
			subscription.cancel();
		}));
		assertThat(this.pages.log).isEmpty();
	}

	@Test
	void requestsNoPageIfAnotherSignalHasEndedItAlready() {
		StepVerifier.create(flux(this.pages).takeUntilOther(Mono.just(1))).expectComplete().verify(TIMEOUT);
		assertThat(this.pages.log).isEmpty();
	}

	@Test
	void requestsAPageForDemandInOnSubscribeOnceThatReturns() {
		PrefixSubscriber subscriber = new PrefixSubscriber() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				demand(3);
				assertThat(received()).isZero();
				assertThat(PagedFluxCancelTests.this.pages.log).isEmpty();
			}

		};
		flux(this.pages).subscribe(subscriber);
		assertThat(subscriber.received()).isEqualTo(3);
	}

	@Test
	void requestsNoOtherPageIfCancelledAtTheLastNumberOfOne() {
		StepVerifier.create(flux(this.pages).takeUntil((number) -> number == 1))
			.expectNext(0, 1)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.pages.log).hasSize(1);
	}

	@Test
	void abortsThePageInFlight() {
		AtomicInteger aborted = new AtomicInteger();
		NumberedPages pages = new NumberedPages(new int[] { 2 },
				(page) -> Mono.<List<Integer>>never().doOnCancel(aborted::incrementAndGet));
		StepVerifier.create(flux(pages)).thenAwait(Duration.ofMillis(10)).thenCancel().verify(TIMEOUT);
		assertThat(aborted).hasValue(1);
	}

	private static Flux<Integer> flux(PageChain<List<Integer>> chain) {
		return PagedFlux.of(() -> chain, Function.<List<Integer>>identity(), false);
	}

	private static BaseSubscriber<Integer> inOnSubscribe(Consumer<Subscription> action) {
		return new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				action.accept(subscription);
			}

			@Override
			protected void hookFinally(SignalType type) {
				assertThat(type).isEqualTo(SignalType.CANCEL);
			}

		};
	}

}
