package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationPage;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PagingTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final PagedListing listing = new PagedListing();

	private final ReservationClient client = TestClient.builder(this.listing.baseUrl()).build();

	@AfterEach
	void stop() {
		this.listing.close();
	}

	@Test
	void emitsEveryReservationOnceAndInOrder() {
		this.listing.serve(7, 5);
		assertThat(sids(ReservationQuery.all())).isEqualTo(sids(0, 35));
	}

	@Test
	void sendsFiltersAndPageSizeWithTheFirstRequestAndFollowsLinksAsTheyAre() {
		this.listing.serve(2, 5);
		sids(ReservationQuery.all().status(ReservationStatus.PENDING).workerSid(TestSids.WORKER).pageSize(5));
		assertThat(queries()).containsExactly(
				"ReservationStatus=pending&WorkerSid=%s&PageSize=5".formatted(TestSids.WORKER), "Page=1&PageToken=PT1");
	}

	@Test
	void encodesAStatusThatIsNotOfThisWorld() {
		this.listing.serve(1, 1);
		sids(ReservationQuery.all().status(ReservationStatus.valueOf("on hold&x=é+{y}")));
		assertThat(queries()).containsExactly("ReservationStatus=on%20hold%26x%3D%C3%A9%2B%7By%7D&PageSize=1000");
	}

	@Test
	void pageSizeFollowsTheFirstDemandWithinBounds() {
		this.listing.serve(1, 5);
		for (long demand : new long[] { 1, 50, 51, 700, 1000, 5000, Long.MAX_VALUE }) {
			this.client.list(TestSids.TASK).take(demand).collectList().block(TIMEOUT);
		}
		assertThat(queries()).containsExactly("PageSize=50", "PageSize=50", "PageSize=51", "PageSize=700",
				"PageSize=1000", "PageSize=1000", "PageSize=1000");
	}

	@Test
	void pageSizeThatFollowsDemandIsNeverMoreThanTheLimit() {
		this.listing.serve(1, 5);
		sids(ReservationQuery.all().limit(3));
		sids(ReservationQuery.all().limit(75));
		assertThat(queries()).containsExactly("PageSize=3", "PageSize=75");
	}

	@Test
	void pageSizeOfTheQueryIsObeyed() {
		this.listing.serve(1, 5);
		sids(ReservationQuery.all().pageSize(20).limit(3));
		assertThat(queries()).containsExactly("PageSize=20");
	}

	@Test
	void pageSizeOfTheClientIsObeyedUnlessTheQueryHasOne() {
		this.listing.serve(1, 5);
		ReservationClient fixed = TestClient.builder(this.listing.baseUrl()).pageSize(20).build();
		fixed.list(TestSids.TASK).blockLast(TIMEOUT);
		fixed.list(TestSids.TASK, ReservationQuery.all().pageSize(30)).blockLast(TIMEOUT);
		assertThat(queries()).containsExactly("PageSize=20", "PageSize=30");
	}

	@Test
	void limitWithinAPageEndsTheListThere() {
		this.listing.serve(3, 10);
		assertThat(sids(ReservationQuery.all().limit(4))).isEqualTo(sids(0, 4));
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(1);
	}

	@Test
	void limitBeyondAPageAsksForNoMorePagesThanItNeeds() {
		this.listing.serve(5, 10);
		assertThat(sids(ReservationQuery.all().limit(25))).isEqualTo(sids(0, 25));
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(3);
	}

	@Test
	void limitAtTheEndOfAPageAsksForNoOther() {
		this.listing.serve(5, 10);
		assertThat(sids(ReservationQuery.all().limit(20).readAhead(true))).isEqualTo(sids(0, 20));
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(2);
	}

	@Test
	void limitOfZeroCompletesWithoutARequestOrDemand() {
		this.listing.serve(1, 10);
		StepVerifier.create(this.client.list(TestSids.TASK, ReservationQuery.all().limit(0)), 0)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.listing.requestsOnceQuiet()).isZero();
	}

	@Test
	void completesAfterTheLastReservationWithoutFurtherDemand() {
		this.listing.serve(2, 5);
		StepVerifier.create(this.client.list(TestSids.TASK), 10).expectNextCount(10).expectComplete().verify(TIMEOUT);
	}

	@Test
	void followsEmptyPagesThatHaveALink() {
		this.listing.serve(5, 2);
		for (int number : new int[] { 0, 2, 3 }) {
			this.listing.page(number, this.listing.page(number, 0, this.listing.link(number + 1)));
		}
		assertThat(sids(ReservationQuery.all())).containsExactly(TestSids.reservation(2), TestSids.reservation(3),
				TestSids.reservation(8), TestSids.reservation(9));
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(5);
	}

	@Test
	void anEmptyLinkIsTheEnd() {
		this.listing.page(0, this.listing.page(0, 3, "\"\""));
		assertThat(sids(ReservationQuery.all())).isEqualTo(sids(0, 3));
	}

	@Test
	void aMissingLinkIsTheEnd() {
		this.listing.page(0, okJson("{\"reservations\": [], \"meta\": {}}"));
		assertThat(sids(ReservationQuery.all())).isEmpty();
	}

	@Test
	void eachPageIsOneRequestAndSaysWhereTheNextIs() {
		this.listing.serve(3, 2);
		Flux<ReservationPage> pages = this.client.pages(TestSids.TASK, ReservationQuery.all());
		StepVerifier.create(pages, 0).thenRequest(1).assertNext((page) -> {
			assertThat(page.number()).isZero();
			assertThat(page.reservations()).hasSize(2);
			assertThat(page.next()).isEqualTo(this.listing.uri(1));
			assertThat(page.headers().getFirst("Content-Type")).isEqualTo("application/json");
		})
			.then(() -> assertThat(this.listing.requestsOnceQuiet()).isEqualTo(1))
			.thenRequest(2)
			.expectNextMatches((page) -> page.number() == 1)
			.expectNextMatches((page) -> page.number() == 2 && page.next() == null)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(queries()).first().isEqualTo("PageSize=50");
	}

	@Test
	void pagesForUnboundedDemandAreLarge() {
		this.listing.serve(1, 2);
		this.client.pages(TestSids.TASK, ReservationQuery.all()).collectList().block(TIMEOUT);
		assertThat(queries()).containsExactly("PageSize=1000");
	}

	@Test
	void pageThatTheLimitCutsHasNoNextLink() {
		this.listing.serve(3, 10);
		List<ReservationPage> pages = this.client.pages(TestSids.TASK, ReservationQuery.all().limit(15))
			.collectList()
			.block(TIMEOUT);
		assertThat(pages).extracting((page) -> page.reservations().size()).containsExactly(10, 5);
		assertThat(pages).extracting(ReservationPage::next).containsExactly(this.listing.uri(1), null);
	}

	@Test
	void resumesAtTheNextLinkOfAPage() {
		this.listing.serve(4, 5);
		URI next = this.client.pages(TestSids.TASK, ReservationQuery.all()).skip(1).blockFirst(TIMEOUT).next();
		assertThat(sids(ReservationQuery.all().startingAt(next))).isEqualTo(sids(10, 20));
		assertThat(sids(ReservationQuery.all().startingAt(next).limit(7))).isEqualTo(sids(10, 17));
	}

	@Test
	void refusesToResumeTheListOfAnotherTask() {
		URI link = URI.create("https://taskrouter.twilio.com/v1/Workspaces/%s/Tasks/WT%s/Reservations?Page=1"
			.formatted(TestSids.WORKSPACE, "f".repeat(32)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.list(TestSids.TASK, ReservationQuery.all().startingAt(link)))
			.withMessageContaining("startingAt")
			.withMessageContaining(TestSids.TASK);
	}

	@Test
	void anErrorComesAfterAllReservationsOfThePagesBeforeAndSaysWhereToResume() {
		this.listing.serve(4, 5).page(2, serverError());
		StepVerifier.create(this.client.list(TestSids.TASK).map(Reservation::sid))
			.expectNextSequence(sids(0, 10))
			.expectErrorSatisfies((failure) -> assertThat(failure)
				.isInstanceOfSatisfying(TaskRouterServerException.class,
						(ex) -> assertThat(ex.getResumeAt()).isEqualTo(this.listing.uri(2)))
				.hasMessageContaining("page 2"))
			.verify(TIMEOUT);
		this.listing.serve(4, 5);
		assertThat(sids(ReservationQuery.all().startingAt(this.listing.uri(2)))).isEqualTo(sids(10, 20));
	}

	@Test
	void anErrorOfAPageReadAheadWaitsForTheReservationsBefore() {
		this.listing.serve(4, 5).page(2, serverError());
		StepVerifier
			.create(this.client.list(TestSids.TASK, ReservationQuery.all().readAhead(true))
				.map(Reservation::sid)
				.concatMap((sid) -> Mono.delay(Duration.ofMillis(10)).thenReturn(sid)))
			.expectNextSequence(sids(0, 10))
			.expectError(TaskRouterServerException.class)
			.verify(TIMEOUT);
	}

	@Test
	void anErrorOfTheFirstPageHasNowhereToResume() {
		this.listing.page(0, serverError());
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectErrorSatisfies((failure) -> assertThat(failure)
				.isInstanceOfSatisfying(TaskRouterServerException.class, (ex) -> assertThat(ex.getResumeAt()).isNull()))
			.verify(TIMEOUT);
	}

	@Test
	void readAheadAsksForOnePageMoreOnceHalfOfOneIsTaken() {
		this.listing.serve(5, 10);
		HoldingSubscriber<Reservation> subscriber = new HoldingSubscriber<>(0);
		this.client.list(TestSids.TASK, ReservationQuery.all().readAhead(true)).subscribe(subscriber);
		assertThat(requestsAfter(subscriber, 4)).isEqualTo(1);
		assertThat(requestsAfter(subscriber, 1)).isEqualTo(2);
		assertThat(requestsAfter(subscriber, 9)).isEqualTo(2);
		assertThat(requestsAfter(subscriber, 1)).isEqualTo(3);
		subscriber.dispose();
	}

	@Test
	void readAheadAsksForOnePageMoreOnceDemandReachesPastOne() {
		this.listing.serve(5, 10);
		StepVerifier.create(this.client.list(TestSids.TASK, ReservationQuery.all().readAhead(true)), 11)
			.expectNextCount(11)
			.then(() -> assertThat(this.listing.requestsOnceQuiet()).isEqualTo(2))
			.thenCancel()
			.verify(TIMEOUT);
	}

	@Test
	void readAheadOfTheClientHoldsUnlessTheQuerySaysOtherwise() {
		this.listing.serve(5, 10);
		ReservationClient ahead = TestClient.builder(this.listing.baseUrl()).readAhead(true).build();
		HoldingSubscriber<Reservation> plain = new HoldingSubscriber<>(0);
		ahead.list(TestSids.TASK, ReservationQuery.all().readAhead(false)).subscribe(plain);
		assertThat(requestsAfter(plain, 6)).isEqualTo(1);
		HoldingSubscriber<Reservation> eager = new HoldingSubscriber<>(0);
		ahead.list(TestSids.TASK).subscribe(eager);
		assertThat(requestsAfter(eager, 6)).isEqualTo(1 + 2);
		plain.dispose();
		eager.dispose();
	}

	@Test
	void cancellingWithAPageInFlightSendsNoOther() {
		this.listing.serve(5, 10).page(1, this.listing.page(1, 10, this.listing.link(2)).withFixedDelay(2000));
		StepVerifier.create(this.client.list(TestSids.TASK), 11)
			.expectNextCount(10)
			.then(() -> assertThat(this.listing.requestsOnceQuiet()).isEqualTo(2))
			.thenCancel()
			.verify(TIMEOUT);
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(2);
	}

	@Test
	void eachSubscriptionListsAnew() {
		this.listing.serve(3, 5);
		Flux<String> list = this.client.list(TestSids.TASK).map(Reservation::sid);
		assertThat(list.collectList().block(TIMEOUT)).isEqualTo(sids(0, 15));
		assertThat(list.collectList().block(TIMEOUT)).isEqualTo(sids(0, 15));
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(6);
	}

	@Test
	void concurrentSubscriptionsDoNotDisturbEachOther() {
		this.listing.serve(6, 5);
		Flux<String> list = this.client.list(TestSids.TASK).map(Reservation::sid);
		List<List<String>> results = Flux.range(0, 8)
			.flatMap((number) -> list.subscribeOn(Schedulers.parallel()).collectList())
			.collectList()
			.block(TIMEOUT);
		assertThat(results).hasSize(8).allSatisfy((result) -> assertThat(result).isEqualTo(sids(0, 30)));
	}

	@Test
	void nothingIsSentBeforeSubscription() {
		this.listing.serve(1, 5);
		this.client.list(TestSids.TASK);
		this.client.pages(TestSids.TASK, ReservationQuery.all());
		assertThat(this.listing.requestsOnceQuiet()).isZero();
	}

	private int requestsAfter(HoldingSubscriber<Reservation> subscriber, int more) {
		for (int record = 0; record < more; record++) {
			subscriber.requestOne();
			subscriber.awaitDemand();
		}
		return this.listing.requestsOnceQuiet();
	}

	private List<String> sids(ReservationQuery query) {
		return this.client.list(TestSids.TASK, query).mapNotNull(Reservation::sid).collectList().block(TIMEOUT);
	}

	private static List<String> sids(int from, int to) {
		return IntStream.range(from, to).mapToObj(TestSids::reservation).toList();
	}

	private List<String> queries() {
		return this.listing.requests()
			.stream()
			.map(LoggedRequest::getUrl)
			.map((url) -> url.substring(url.indexOf('?') + 1))
			.toList();
	}

}
