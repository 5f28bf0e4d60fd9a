package io.github.taskrouter.reservations.observation;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for the observation of a call: that there is one, and what it tells.
 */
class CallObservationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final TwilioServer twilio = new TwilioServer();

	private final Observations observations = new Observations();

	private final WebClientReservationClient client = client(this.twilio.baseUrl()).build();

	@AfterEach
	void stop() {
		this.client.close();
		this.twilio.close();
	}

	@Test
	void aFetchIsOneObservationWithItsKeys() {
		fetch(this.client).block(TIMEOUT);
		ReservationObservationContext call = this.observations.call();
		assertThat(call.getName()).isEqualTo("twilio.taskrouter.reservations");
		assertThat(call.getContextualName()).isEqualTo("taskrouter fetch");
		assertThat(call.getLowCardinalityKeyValues()).isEqualTo(KeyValues.of("client", "default", "code", "none",
				"operation", "fetch", "outcome", "SUCCESS", "status", "200"));
		assertThat(call.getHighCardinalityKeyValues())
			.isEqualTo(KeyValues.of("attempts", "1", "pages", "0", "reservation.sid", TestSids.RESERVATION, "task.sid",
					TestSids.TASK, "workspace.sid", TestSids.WORKSPACE));
		assertThat(call.getError()).isNull();
	}

	@ParameterizedTest(name = "{0}: {1}, {2} attempts")
	@MethodSource
	void aFailureIsToldByOutcomeStatusAndCode(String keys, ResponseDefinitionBuilder answer, int attempts) {
		this.twilio.answer(answer);
		StepVerifier.create(fetch(this.client)).expectError().verify(TIMEOUT);
		ReservationObservationContext call = this.observations.call();
		assertThat(keys(call)).isEqualTo(keys);
		assertThat(call.getAttempts()).isEqualTo(attempts);
		assertThat(call.getError()).isNotNull();
	}

	static Stream<Arguments> aFailureIsToldByOutcomeStatusAndCode() {
		return Stream.of(arguments("CLIENT_ERROR 404 20404", TwilioServer.error(404, 20404, "not found"), 1),
				arguments("CLIENT_ERROR 429 20429", TwilioServer.error(429, 20429, "too many"), 3),
				arguments("SERVER_ERROR 503 none", serviceUnavailable(), 3),
				arguments("INVALID_ANSWER 200 none", okJson("[]"), 1),
				arguments("UNKNOWN 302 none", aResponse().withStatus(302), 1));
	}

	@Test
	void retriesAreAttemptsOfOneCall() {
		this.twilio.answer(serviceUnavailable());
		StepVerifier.create(fetch(this.client)).expectError().verify(TIMEOUT);
		ReservationObservationContext call = this.observations.call();
		assertThat(this.observations.requests(3)).hasSize(3)
			.allSatisfy((request) -> assertThat(parent(request)).isSameAs(call));
	}

	@Test
	void allPagesOfAListHaveOneParent() {
		try (PagedListing listing = new PagedListing().serve(12, 50).failFirst(7, serviceUnavailable());
				WebClientReservationClient client = client(listing.baseUrl()).build()) {
			StepVerifier.create(client.list(TestSids.TASK), 50)
				.expectNextCount(50)
				.thenRequest(Long.MAX_VALUE)
				.expectNextCount(550)
				.expectComplete()
				.verify(TIMEOUT);
		}
		ReservationObservationContext call = this.observations.call();
		assertThat(call.getOperation()).isEqualTo("list");
		assertThat(call.getPages()).isEqualTo(12);
		assertThat(call.getAttempts()).isEqualTo(13);
		assertThat(this.observations.requests(13)).hasSize(13)
			.allSatisfy((request) -> assertThat(parent(request)).isSameAs(call));
	}

	@Test
	void aModificationIsOneCallWhateverItTakes() {
		this.twilio.answer(okJson(ReservationJson.reservation("pending")).withHeader("ETag", "7"));
		this.client.modify(TestSids.TASK, TestSids.RESERVATION, (reservation) -> Mono.just(ReservationUpdate.accept()))
			.block(TIMEOUT);
		ReservationObservationContext call = this.observations.call();
		assertThat(call.getOperation()).isEqualTo("modify");
		assertThat(call.getAttempts()).isEqualTo(2);
		assertThat(this.observations.requests(2)).hasSize(2)
			.allSatisfy((request) -> assertThat(parent(request)).isSameAs(call));
	}

	@Test
	void aCallOfTheChangeIsAChildOfItsModification() {
		this.twilio.answer(okJson(ReservationJson.reservation("pending")).withHeader("ETag", "7"));
		this.client
			.modify(TestSids.TASK, TestSids.RESERVATION,
					(reservation) -> fetch(this.client).thenReturn(ReservationUpdate.accept()))
			.block(TIMEOUT);
		assertThat(this.observations.calls()).extracting(ReservationObservationContext::getOperation)
			.containsExactly("fetch", "modify");
		assertThat(parent(this.observations.calls().get(0))).isSameAs(this.observations.calls().get(1));
		assertThat(this.observations.calls()).extracting(ReservationObservationContext::getAttempts)
			.containsExactly(1, 2);
	}

	@Test
	void aListThatWasTakenFromIsASuccess() {
		try (PagedListing listing = new PagedListing().serve(3, 50);
				WebClientReservationClient client = client(listing.baseUrl()).build()) {
			StepVerifier.create(client.list(TestSids.TASK).take(60))
				.expectNextCount(60)
				.expectComplete()
				.verify(TIMEOUT);
			StepVerifier.create(client.list(TestSids.TASK).next()).expectNextCount(1).expectComplete().verify(TIMEOUT);
		}
		assertThat(this.observations.calls()).extracting(CallObservationTests::keys)
			.containsExactly("SUCCESS 200 none", "SUCCESS 200 none");
		assertThat(this.observations.calls()).extracting(ReservationObservationContext::getPages).containsExactly(2, 1);
	}

	@Test
	void aListThatIsCancelledWhileNothingIsOwedIsASuccess() {
		try (PagedListing listing = new PagedListing().serve(2, 50);
				WebClientReservationClient client = client(listing.baseUrl()).build()) {
			StepVerifier.create(client.list(TestSids.TASK), 10).expectNextCount(10).thenCancel().verify(TIMEOUT);
		}
		assertThat(keys(this.observations.call())).isEqualTo("SUCCESS 200 none");
	}

	@Test
	void aListThatIsCancelledWhileItsConsumerWaitsIsCancelled() {
		try (PagedListing listing = new PagedListing().serve(2, 50);
				WebClientReservationClient client = client(listing.baseUrl()).build()) {
			listing.page(1, listing.page(1, 50, "null").withFixedDelay(60_000));
			StepVerifier.create(client.list(TestSids.TASK, ReservationQuery.all().pageSize(50)))
				.expectNextCount(50)
				.expectNoEvent(Duration.ofMillis(50))
				.thenCancel()
				.verify(TIMEOUT);
		}
		ReservationObservationContext call = this.observations.call();
		assertThat(Observations.value(call, "outcome")).isEqualTo("CANCELLED");
		assertThat(call.getError()).isNull();
	}

	@Test
	void aFetchThatIsCancelledLeavesNoError() {
		this.twilio.answer(okJson(ReservationJson.reservation("pending")).withFixedDelay(60_000));
		StepVerifier.create(fetch(this.client))
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(50))
			.thenCancel()
			.verify(TIMEOUT);
		ReservationObservationContext call = this.observations.call();
		assertThat(keys(call)).isEqualTo("CANCELLED none none");
		assertThat(call.getError()).isNull();
	}

	@Test
	void aCallThatIsNotLetInLeavesATrace() {
		this.twilio.answer(okJson(ReservationJson.reservation("pending")).withFixedDelay(200));
		try (WebClientReservationClient small = client(this.twilio.baseUrl()).maxInFlight(1).maxWaiting(0).build()) {
			Flux.range(0, 4).flatMap((number) -> fetch(small).onErrorComplete(), 4).then().block(TIMEOUT);
		}
		assertThat(this.observations.calls()).extracting(CallObservationTests::keys)
			.containsExactly("NOT_SENT none none", "NOT_SENT none none", "NOT_SENT none none", "SUCCESS 200 none");
		assertThat(this.observations.calls()).extracting(ReservationObservationContext::getAttempts)
			.containsExactly(0, 0, 0, 1);
	}

	@Test
	void aCallOfAClosedClientLeavesATrace() {
		this.client.close();
		StepVerifier.create(fetch(this.client)).expectError().verify(TIMEOUT);
		assertThat(keys(this.observations.call())).isEqualTo("NOT_SENT none none");
	}

	@Test
	void eachSubscriptionIsACall() {
		Mono<?> fetch = fetch(this.client);
		fetch.block(TIMEOUT);
		fetch.block(TIMEOUT);
		assertThat(this.observations.calls()).hasSize(2);
	}

	@Test
	void aClientIsToldByItsName() {
		try (WebClientReservationClient second = client(this.twilio.baseUrl()).name("second").build()) {
			fetch(second).block(TIMEOUT);
		}
		assertThat(Observations.value(this.observations.call(), "client")).isEqualTo("second");
	}

	@Test
	void aConventionNamesTheObservationAndItsKeys() {
		ReservationObservationConvention convention = new DefaultReservationObservationConvention("desk.reservations") {
			@Override
			protected KeyValue client(ReservationObservationContext context) {
				return KeyValue.of("account", "east");
			}
		};
		try (WebClientReservationClient named = client(this.twilio.baseUrl()).observationConvention(convention)
			.build()) {
			fetch(named).block(TIMEOUT);
		}
		assertThat(this.observations.call().getName()).isEqualTo("desk.reservations");
		assertThat(Observations.value(this.observations.call(), "account")).isEqualTo("east");
	}

	private WebClientReservationClient.Builder client(URI baseUrl) {
		return TestClient.builder(baseUrl)
			.observationRegistry(this.observations.registry())
			.maxAttempts(3)
			.minBackoff(Duration.ofMillis(1))
			.maxBackoff(Duration.ofMillis(2));
	}

	private static Mono<?> fetch(WebClientReservationClient client) {
		return client.fetch(TestSids.TASK, TestSids.RESERVATION);
	}

	private static String keys(ReservationObservationContext call) {
		return Stream.of("outcome", "status", "code")
			.map((key) -> Observations.value(call, key))
			.reduce((before, next) -> before + " " + next)
			.orElseThrow();
	}

	private static Object parent(Observation.ContextView context) {
		return context.getParentObservation().getContextView();
	}

}
