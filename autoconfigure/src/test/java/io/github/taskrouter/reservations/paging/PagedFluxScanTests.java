package io.github.taskrouter.reservations.paging;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Scannable;
import reactor.core.Scannable.Attr;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What debug tools see of the operator and of a subscription to it.
 */
class PagedFluxScanTests {

	private static final int NONE_FAILS = 9;

	private final ScheduledPages pages = pages(NONE_FAILS);

	private final AtomicReference<Subscription> downstream = new AtomicReference<>();

	private final PrefixSubscriber subscriber = new PrefixSubscriber();

	@Test
	void operatorsDownstreamSeeThePublisherAmongTheirParents() {
		Flux<Integer> flux = flux(this.pages, false);
		assertThat(Scannable.from(flux.map(Function.identity()).filter((number) -> true))
			.parents()
			.map(Scannable::stepName)).containsExactly("map", "paged");
		assertThat(Scannable.from(flux.map(Function.identity())).steps()).containsExactly("paged", "map");
		assertThat(Scannable.from(flux).scan(Attr.RUN_STYLE)).isEqualTo(Attr.RunStyle.ASYNC);
	}

	@Test
	void operatorsDownstreamSeeTheSubscriptionAmongTheirParents() {
		subscribe(false);
		assertThat(Scannable.from(this.downstream.get()).parents()).first().isSameAs(subscription());
		assertThat(Scannable.from(this.downstream.get()).steps().toList()).startsWith("paged", "map");
	}

	@Test
	void aPageInFlightIsAnInnerThatLeadsToTheSubscriber() {
		subscribe(false);
		assertThat(subscription().inners()).isEmpty();
		this.subscriber.demand(1);
		Scannable page = subscription().inners().findAny().orElseThrow();
		assertThat(page.actuals()).first().isSameAs(subscription());
		assertThat(page.parents()).isNotEmpty();
		assertThat(page.scan(Attr.TERMINATED)).isFalse();
		assertThat(page.scan(Attr.CANCELLED)).isFalse();
		assertThat(page.scan(Attr.RUN_STYLE)).isEqualTo(Attr.RunStyle.SYNC);
		this.subscriber.cancel();
		assertThat(page.scan(Attr.CANCELLED)).isTrue();
	}

	@Test
	void demandAndWhatIsBufferedAreCounted() {
		subscribe(true);
		this.subscriber.demand(1);
		assertThat(subscription().scan(Attr.REQUESTED_FROM_DOWNSTREAM)).isEqualTo(1);
		assertThat(subscription().scan(Attr.BUFFERED)).isZero();
		this.pages.arrive();
		assertThat(subscription().scan(Attr.REQUESTED_FROM_DOWNSTREAM)).isZero();
		assertThat(subscription().scan(Attr.BUFFERED)).isEqualTo(2);
		this.subscriber.demand(1);
		this.pages.arrive();
		assertThat(subscription().scan(Attr.BUFFERED)).isEqualTo(1 + 1);
	}

	@Test
	void aCancelledSubscriptionIsCancelledAndNotTerminated() {
		subscribe(false);
		assertThat(subscription().scan(Attr.CANCELLED)).isFalse();
		this.subscriber.cancel();
		assertThat(subscription().scan(Attr.CANCELLED)).isTrue();
		assertThat(subscription().scan(Attr.TERMINATED)).isFalse();
	}

	@Test
	void aCompletedSubscriptionIsTerminatedAndNotCancelled() {
		subscribe(false);
		this.subscriber.demand(4);
		this.pages.arrive();
		assertThat(subscription().scan(Attr.TERMINATED)).isFalse();
		this.pages.arrive();
		assertThat(subscription().scan(Attr.TERMINATED)).isTrue();
		assertThat(subscription().scan(Attr.CANCELLED)).isFalse();
		assertThat(subscription().scan(Attr.ERROR)).isNull();
	}

	@Test
	void aFailedSubscriptionShowsItsError() {
		ScheduledPages failing = pages(0);
		subscribe(failing, false);
		this.subscriber.demand(1);
		Scannable page = subscription().inners().findAny().orElseThrow();
		failing.arrive();
		assertThat(subscription().scan(Attr.ERROR)).isInstanceOf(ScheduledPages.PageFailure.class);
		assertThat(page.scan(Attr.ERROR)).isInstanceOf(ScheduledPages.PageFailure.class);
		assertThat(page.scan(Attr.TERMINATED)).isTrue();
		assertThat(page.scan(Attr.CANCELLED)).isFalse();
	}

	private void subscribe(boolean readAhead) {
		subscribe(this.pages, readAhead);
	}

	private void subscribe(ScheduledPages pages, boolean readAhead) {
		flux(pages, readAhead).map(Function.identity()).doOnSubscribe(this.downstream::set).subscribe(this.subscriber);
	}

	private Scannable subscription() {
		return Scannable.from(this.downstream.get())
			.parents()
			.filter(PagedSubscription.class::isInstance)
			.findFirst()
			.orElseThrow();
	}

	private static ScheduledPages pages(int failing) {
		return new ScheduledPages(List.of(3, 1), failing, (asked) -> {
		});
	}

	private static Flux<Integer> flux(ScheduledPages pages, boolean readAhead) {
		return PagedFlux.of(() -> pages, Function.<List<Integer>>identity(), readAhead);
	}

}
