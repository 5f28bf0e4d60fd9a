package io.github.taskrouter.reservations.paging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.util.RaceTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operator alone, against pages in memory.
 */
class PagedFluxTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final int MANY = 100_000;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void requestsPagesExactlyAsThePlainChainOfOperatorsDoes(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 500; round++) {
			int[] sizes = random.ints(random.nextInt(8) + 1, 0, 6).toArray();
			long[] demands = random.longs(random.nextInt(20) + 1, 1, 9).toArray();
			List<String> ours = consume(sizes, demands, (chain) -> flux(chain, false));
			List<String> plain = consume(sizes, demands, PagedFluxTests::plainChain);
			assertThat(ours).as("sizes %s, demands %s", Arrays.toString(sizes), Arrays.toString(demands))
				.isEqualTo(plain);
		}
	}

	@Test
	void readAheadIsNeverMoreThanOnePageAhead() {
		Random random = new Random(42);
		for (int round = 0; round < 2000; round++) {
			int[] sizes = random.ints(random.nextInt(8) + 1, 1, 6).toArray();
			long[] demands = random.longs(random.nextInt(20) + 1, 1, 9).toArray();
			List<String> ahead = consume(sizes, demands, (chain) -> flux(chain, true));
			List<String> exact = consume(sizes, demands, (chain) -> flux(chain, false));
			assertThat(values(ahead)).isEqualTo(values(exact));
			assertThat(pages(ahead)).isBetween(pages(exact), pages(exact) + 1);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aHundredThousandPagesInTurnNeedNoDeepStack(boolean readAhead) throws Exception {
		assertThat(countOnSmallStack(readAhead, UnaryOperator.identity())).isEqualTo(MANY);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aHundredThousandPagesFromAnotherThreadNeedNoDeepStack(boolean readAhead) throws Exception {
		assertThat(countOnSmallStack(readAhead, (page) -> page.subscribeOn(Schedulers.parallel()))).isEqualTo(MANY);
	}

	@Test
	void aHundredThousandEmptyPagesNeedNoDeepStack() {
		NumberedPages pages = new NumberedPages(new int[MANY], UnaryOperator.identity());
		StepVerifier.create(flux(pages, false)).expectComplete().verify(TIMEOUT);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void racingRequestsLoseNothingAndNeverOverlap(boolean readAhead) {
		for (int round = 0; round < 2000; round++) {
			NumberedPages pages = new NumberedPages(new int[] { 2, 2, 2, 2 },
					(page) -> page.subscribeOn(Schedulers.parallel()));
			OverlapDetector subscriber = new OverlapDetector();
			flux(pages, readAhead).subscribe(subscriber);
			RaceTestUtils.race(() -> subscriber.request(5), () -> subscriber.request(3));
			assertThat(subscriber.awaitTermination()).isTrue();
			assertThat(subscriber.received).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
			assertThat(subscriber.overlaps).hasValue(0);
			assertThat(pages.log).hasSize(4);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void racingCancelAndArrivalEmitAPrefixAndStop(boolean readAhead) {
		for (int round = 0; round < 2000; round++) {
			AtomicReference<Runnable> arrival = new AtomicReference<>(() -> {
			});
			NumberedPages pages = new NumberedPages(new int[] { 2, 2, 2, 2 },
					(page) -> Mono.create((sink) -> arrival.set(() -> page.subscribe(sink::success))));
			OverlapDetector subscriber = new OverlapDetector();
			flux(pages, readAhead).subscribe(subscriber);
			subscriber.request(3);
			RaceTestUtils.race(arrival.get(), subscriber::cancel);
			List<Integer> received = List.copyOf(subscriber.received);
			assertThat(received).isIn(List.of(), List.of(0), List.of(0, 1));
			arrival.get().run();
			assertThat(subscriber.received).isEqualTo(received);
		}
	}

	private static Flux<Integer> flux(PageChain<List<Integer>> chain, boolean readAhead) {
		return PagedFlux.of(() -> chain, Function.identity(), readAhead);
	}

	/**
	 * The same from stock operators: each page hidden behind a source that does nothing
	 * before it is asked.
	 */
	private static Flux<Integer> plainChain(PageChain<List<Integer>> chain) {
		return Flux.defer(() -> Flux.just(chain)
			.hide()
			.concatMap((pages) -> pages.next(0).flatMapIterable(Function.identity()), 0)
			.repeat(chain::hasNext));
	}

	private static List<String> consume(int[] sizes, long[] demands, Function<NumberedPages, Flux<Integer>> operator) {
		NumberedPages pages = new NumberedPages(sizes, UnaryOperator.identity());
		BaseSubscriber<Integer> subscriber = new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
			}

			@Override
			protected void hookOnNext(Integer value) {
				pages.log.add(String.valueOf(value));
			}

		};
		operator.apply(pages).subscribe(subscriber);
		for (long demand : demands) {
			subscriber.request(demand);
			pages.log.add("demand");
		}
		return pages.log;
	}

	private static List<String> values(List<String> log) {
		return log.stream().filter((entry) -> !entry.contains("page")).toList();
	}

	private static long pages(List<String> log) {
		return log.stream().filter((entry) -> entry.contains("page")).count();
	}

	private static long countOnSmallStack(boolean readAhead, UnaryOperator<Mono<List<Integer>>> delivery)
			throws Exception {
		int[] sizes = new int[MANY];
		Arrays.fill(sizes, 1);
		AtomicReference<Long> count = new AtomicReference<>();
		Thread thread = new Thread(null,
				() -> count.set(flux(new NumberedPages(sizes, delivery), readAhead).count().block(TIMEOUT)),
				"small stack", 128 * 1024);
		thread.start();
		thread.join(TIMEOUT.toMillis());
		return count.get();
	}

	private static final class OverlapDetector extends BaseSubscriber<Integer> {

		private final List<Integer> received = new ArrayList<>();

		private final AtomicInteger inside = new AtomicInteger();

		private final AtomicInteger overlaps = new AtomicInteger();

		private final CountDownLatch terminated = new CountDownLatch(1);

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
		}

		@Override
		protected void hookOnNext(Integer value) {
			if (this.inside.getAndIncrement() != 0) {
				this.overlaps.incrementAndGet();
			}
			this.received.add(value);
			this.inside.decrementAndGet();
		}

		@Override
		protected void hookOnComplete() {
			this.terminated.countDown();
		}

		private boolean awaitTermination() {
			try {
				return this.terminated.await(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}

	}

}
