package io.github.taskrouter.reservations.paging;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.SignalType;
import reactor.test.util.RaceTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What meets in the subscription of a list: demand, arrival, failure and cancel.
 */
class PagedSubscriptionRaceTests {

	private static final int ROUNDS = 3000;

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final List<Integer> SIZES = List.of(2, 2, 2);

	private final Queue<Throwable> dropped = new ConcurrentLinkedQueue<>();

	@BeforeEach
	void collectDroppedErrors() {
		Hooks.onErrorDropped(this.dropped::add);
	}

	@AfterEach
	void nothingButAFailureOfAPageIsDropped() {
		Hooks.resetOnErrorDropped();
		assertThat(this.dropped).allMatch(ScheduledPages.PageFailure.class::isInstance);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void demandThatMeetsAnArrivalLosesNothing(boolean readAhead) {
		for (int round = 0; round < ROUNDS; round++) {
			ScheduledPages pages = pages(SIZES.size());
			PrefixSubscriber subscriber = subscribe(pages, readAhead);
			subscriber.demand(2);
			RaceTestUtils.race(pages::arrive, () -> subscriber.demand(4));
			pages.arrive();
			pages.arrive();
			assertThat(subscriber.awaitEnd(TIMEOUT)).isTrue();
			subscriber.assertEnd(SignalType.ON_COMPLETE, 6);
			assertThat(pages.requests()).isEqualTo(3);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void demandThatMeetsCancelAsksForNothingAfterwards(boolean readAhead) {
		for (int round = 0; round < ROUNDS; round++) {
			ScheduledPages pages = pages(SIZES.size());
			PrefixSubscriber subscriber = subscribe(pages, readAhead);
			subscriber.demand(1);
			pages.arrive();
			RaceTestUtils.race(() -> subscriber.demand(2), subscriber::cancel);
			assertThat(pages.isAwaited()).isFalse();
			int requests = pages.requests();
			int received = subscriber.received();
			subscriber.demand(10);
			pages.arrive();
			assertThat(pages.requests()).isEqualTo(requests).isLessThanOrEqualTo(2);
			assertThat(subscriber.received()).isEqualTo(received);
			subscriber.assertPrefix();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void failureThatMeetsCancelIsSignalledOnceOrNever(boolean readAhead) {
		for (int round = 0; round < ROUNDS; round++) {
			ScheduledPages pages = pages(1);
			PrefixSubscriber subscriber = subscribe(pages, readAhead);
			subscriber.demand(3);
			pages.arrive();
			RaceTestUtils.race(pages::arrive, subscriber::cancel);
			subscriber.assertPrefix();
			assertThat(subscriber.received()).isEqualTo(2);
			assertThat(pages.isAwaited()).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theLastArrivalThatMeetsCancelAndDemandEndsOnceOrNever(boolean readAhead) {
		for (int round = 0; round < ROUNDS; round++) {
			ScheduledPages pages = pages(SIZES.size());
			PrefixSubscriber subscriber = subscribe(pages, readAhead);
			subscriber.demand(5);
			pages.arrive();
			pages.arrive();
			RaceTestUtils.race(pages::arrive, subscriber::cancel, () -> subscriber.demand(1));
			subscriber.assertPrefix();
			assertThat(pages.requests()).isEqualTo(3);
		}
	}

	private static ScheduledPages pages(int failing) {
		return new ScheduledPages(SIZES, failing, (asked) -> {
		});
	}

	private static PrefixSubscriber subscribe(ScheduledPages pages, boolean readAhead) {
		PrefixSubscriber subscriber = new PrefixSubscriber();
		PagedFlux.of(() -> pages, Function.identity(), readAhead).subscribe(subscriber);
		return subscriber;
	}

}
