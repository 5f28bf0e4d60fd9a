package io.github.taskrouter.benchmarks.scenario.paging;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A way in which people consume a list, and how many pages of {@value #PAGE_SIZE} it
 * needs.
 */
enum ConsumerPattern {

	NO_DEMAND("no demand", 0, (list) -> hold(list, 0)),

	TAKE_1("take(1)", 1, (list) -> list.take(1).subscribe()),

	TAKE_50("take(50)", 1, (list) -> list.take(50).subscribe()),

	TAKE_51("take(51)", 2, (list) -> list.take(51).subscribe()),

	NEXT("next()", 1, (list) -> list.next().subscribe()),

	HOLD_5("limitRate(1), 5 records, then none", 1, (list) -> hold(list.limitRate(1), 5)),

	HOLD_49("limitRate(1), 49 records, then none", 1, (list) -> hold(list.limitRate(1), 49)),

	/** This operator asks for one more once it has passed on what it had. */
	HOLD_50("limitRate(1), 50 records, then none", 2, (list) -> hold(list.limitRate(1), 50)),

	ONE_BY_ONE_49("49 records one by one", 1, (list) -> oneByOne(list, 49)),

	ONE_BY_ONE_50("50 records one by one", 1, (list) -> oneByOne(list, 50)),

	ONE_BY_ONE_51("51 records one by one", 2, (list) -> oneByOne(list, 51)),

	CANCEL_IN_PAGE_2("cancelled in record 75", 2, (list) -> list.takeUntil(isNumber(75)).subscribe()),

	LIMIT_RATE_10("limitRate(10), take(60)", 2, (list) -> list.limitRate(10).take(60).subscribe()),

	FLAT_MAP("flatMap(.., 4), take(4)", 1, (list) -> list.flatMap(Mono::just, 4).take(4).subscribe()),

	CONCAT_MAP("concatMap(..), take(4)", 1, (list) -> list.concatMap(Mono::just).take(4).subscribe()),

	/** This operator asks for 256 records at once, which is 6 pages. */
	PUBLISH_ON("publishOn(..), 1 record, then none", 6, (list) -> hold(list.publishOn(Schedulers.parallel()), 1)),

	PUBLISH_ON_1("publishOn(.., 1), 1 record, then none", 1,
			(list) -> hold(list.publishOn(Schedulers.parallel(), 1), 1)),

	ITERABLE("toIterable(1), 5 records", 1,
			(list) -> Flux.defer(() -> Flux.fromIterable(list.toIterable(1)))
				.take(5)
				.subscribeOn(Schedulers.boundedElastic())
				.subscribe()),

	ALL("all records", ConsumerPattern.PAGES, Flux::subscribe),

	/** Needs a server that answers later than the cancel. */
	CANCEL_PAGE_1("cancelled before page 1 is there", 1,
			(list) -> list.takeUntilOther(Mono.delay(Duration.ofMillis(ConsumerPattern.CANCEL_AFTER_MILLIS)))
				.subscribe());

	static final int CANCEL_AFTER_MILLIS = 300;

	static final int PAGE_SIZE = 50;

	static final int PAGES = 300;

	private final String label;

	private final int due;

	private final Function<Flux<?>, Disposable> consumer;

	ConsumerPattern(String label, int due, Function<Flux<?>, Disposable> consumer) {
		this.label = label;
		this.due = due;
		this.consumer = consumer;
	}

	String label() {
		return this.label;
	}

	/**
	 * Return how many requests the demand of this pattern needs.
	 */
	int due() {
		return this.due;
	}

	/**
	 * Subscribe to a list.
	 * @return what cancels the subscription, unless the pattern has done so itself
	 */
	Disposable consume(Flux<?> list) {
		return this.consumer.apply(list);
	}

	private static Disposable hold(Flux<?> list, int demand) {
		return list.subscribeWith(new Demand<>(demand, demand));
	}

	private static Disposable oneByOne(Flux<?> list, int demand) {
		return list.subscribeWith(new Demand<>(1, demand));
	}

	private static <T> Predicate<T> isNumber(int number) {
		AtomicInteger count = new AtomicInteger();
		return (record) -> count.incrementAndGet() == number;
	}

}
