package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.fixture.Document;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * How many requests each way to consume a list costs: 30 pages of P = 10 reservations.
 * {@code docs/paging.md} shows this table.
 */
class PagingRequestsTests {

	private static final int P = 10;

	private static final int PAGES = 30;

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private PagedListing listing;

	@BeforeEach
	void serve() {
		this.listing = new PagedListing().serve(PAGES, P);
	}

	@AfterEach
	void stop() {
		this.listing.close();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("patterns")
	void asksForNoPageBeforeItIsNeeded(String pattern, int requests, Function<Flux<Reservation>, Disposable> consumer) {
		Flux<Reservation> reservations = TestClient.builder(this.listing.baseUrl())
			.build()
			.list(TestSids.TASK, ReservationQuery.all().pageSize(P));
		Disposable consumption = consumer.apply(reservations);
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(requests);
		consumption.dispose();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("patterns")
	void thePageOnPagingShowsTheRow(String pattern, int requests) {
		assertThat(Document.page("paging").text()).contains("| `%s` | %d |".formatted(pattern, requests));
	}

	static Stream<Arguments> patterns() {
		return Stream.of(pattern("request(0)", 0, holding(0)), pattern("take(1)", 1, (list) -> finish(list.take(1), 1)),
				pattern("take(P)", 1, (list) -> finish(list.take(P), P)),
				pattern("take(P + 1)", 2, (list) -> finish(list.take(P + 1), P + 1)),
				pattern("next()", 1, (list) -> finish(list.next().flux(), 1)),
				pattern("request(5), hold", 1, holding(5)), pattern("request(P), hold", 1, holding(P)),
				pattern("request(P + 1), hold", 2, holding(P + 1)), pattern("request(1) x 5, hold", 1, oneByOne(5)),
				pattern("request(1) x (P - 1), hold", 1, oneByOne(P - 1)),
				pattern("request(1) x P, hold", 1, oneByOne(P)),
				pattern("request(1) x (P + 1), hold", 2, oneByOne(P + 1)),
				pattern("limitRate(1), hold 5", 1, (list) -> holding(5).apply(list.limitRate(1))),
				pattern("limitRate(1), hold P - 1", 1, (list) -> holding(P - 1).apply(list.limitRate(1))),
				pattern("limitRate(1), hold P", 2, (list) -> holding(P).apply(list.limitRate(1))),
				pattern("limitRate(1), hold P + 1", 2, (list) -> holding(P + 1).apply(list.limitRate(1))),
				pattern("cancel in mid page", 2, (list) -> finish(list.takeUntil(number(14)), 15)),
				pattern("concatMap", 1, (list) -> list.concatMap(unfinished()).subscribe()),
				pattern("flatMap(4)", 1, (list) -> list.flatMap(unfinished(), 4).subscribe()),
				pattern("flatMap(256)", 26, (list) -> list.flatMap(unfinished(), 256).subscribe()),
				pattern("publishOn, hold 1", 26,
						(list) -> holding(1).apply(list.publishOn(Schedulers.boundedElastic()))),
				pattern("publishOn(1), hold 1", 1,
						(list) -> holding(1).apply(list.publishOn(Schedulers.boundedElastic(), 1))),
				pattern("toStream(1), 5", 1, (list) -> finish(list, 1, 5)),
				pattern("toStream(), 5", 26, (list) -> finish(list, 256, 5)),
				pattern("collectList", PAGES, (list) -> finish(list, PAGES * P)));
	}

	private static Arguments pattern(String name, int requests, Function<Flux<Reservation>, Disposable> consumer) {
		return arguments(name, requests, consumer);
	}

	private static Function<Flux<Reservation>, Disposable> holding(long demand) {
		return (list) -> {
			HoldingSubscriber<Reservation> subscriber = new HoldingSubscriber<>(demand);
			list.subscribe(subscriber);
			subscriber.awaitDemand();
			return subscriber;
		};
	}

	private static Function<Flux<Reservation>, Disposable> oneByOne(int demand) {
		return (list) -> {
			HoldingSubscriber<Reservation> subscriber = new HoldingSubscriber<>(0);
			list.subscribe(subscriber);
			for (int record = 0; record < demand; record++) {
				subscriber.requestOne();
				subscriber.awaitDemand();
			}
			return subscriber;
		};
	}

	private static Disposable finish(Flux<Reservation> list, int expected) {
		StepVerifier.create(list).expectNextCount(expected).expectComplete().verify(TIMEOUT);
		return () -> {
		};
	}

	private static Disposable finish(Flux<Reservation> list, int batch, int expected) {
		Stream<Reservation> stream = list.toStream(batch);
		Iterator<Reservation> iterator = stream.iterator();
		for (int record = 0; record < expected; record++) {
			assertThat(iterator.next()).isNotNull();
		}
		return stream::close;
	}

	private static Predicate<Reservation> number(int number) {
		return (reservation) -> TestSids.reservation(number).equals(reservation.sid());
	}

	private static Function<Reservation, Mono<Reservation>> unfinished() {
		return (reservation) -> Mono.never();
	}

}
