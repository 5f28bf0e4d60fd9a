package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationConflictException;
import io.github.taskrouter.reservations.ReservationNotFoundException;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Modifies a reservation that changes meanwhile, or not.
 */
class ModificationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final ReservationUpdate ACCEPT = ReservationUpdate.accept();

	@RegisterExtension
	static final WireMockExtension TWILIO = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort().gzipDisabled(true))
		.build();

	private final List<Reservation> decidedOn = new ArrayList<>();

	private ReservationClient client;

	@BeforeEach
	void startClient() {
		this.client = TestClient.builder(URI.create(TWILIO.baseUrl())).maxAttempts(1).build();
		TWILIO.stubFor(get(anyUrl()).willReturn(reservation("pending").withHeader("ETag", "\"7\"")));
		TWILIO.stubFor(post(anyUrl()).willReturn(conflict()));
	}

	@Test
	void modifyUpdatesTheVersionThatWasDecidedOn() {
		acceptVersion("\"7\"");
		StepVerifier.create(modify((current) -> Mono.just(ACCEPT.ifMatch("other"))))
			.assertNext((updated) -> assertThat(updated.status()).isEqualTo(ReservationStatus.ACCEPTED))
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.decidedOn).extracting(Reservation::etag).containsExactly("\"7\"");
		assertRequests(1, 1);
	}

	@Test
	void nothingIsSentBeforeSubscription() {
		modify((current) -> Mono.just(ACCEPT));
		assertRequests(0, 0);
	}

	@Test
	void noUpdateGivesTheReservationAsItIs() {
		StepVerifier.create(modify((current) -> Mono.empty()))
			.assertNext((current) -> assertThat(current.etag()).isEqualTo("\"7\""))
			.expectComplete()
			.verify(TIMEOUT);
		assertRequests(1, 0);
	}

	@Test
	void aConflictIsDecidedOnAgain() {
		fetchVersions(3);
		acceptVersion("3");
		StepVerifier.create(modify((current) -> Mono.just(ACCEPT))).expectNextCount(1).expectComplete().verify(TIMEOUT);
		assertThat(this.decidedOn).extracting(Reservation::etag).containsExactly("1", "2", "3");
		assertRequests(3, 3);
	}

	@Test
	void theFunctionCanGiveUpAfterAConflict() {
		fetchVersions(2);
		StepVerifier.create(modify((current) -> "1".equals(current.etag()) ? Mono.just(ACCEPT) : Mono.empty()))
			.assertNext((current) -> assertThat(current.etag()).isEqualTo("2"))
			.expectComplete()
			.verify(TIMEOUT);
		assertRequests(2, 1);
	}

	@Test
	void theFifthConflictSucceedsNoMore() {
		StepVerifier.create(modify((current) -> Mono.just(ACCEPT)))
			.expectError(ReservationConflictException.class)
			.verify(TIMEOUT);
		assertRequests(5, 5);
	}

	@Test
	void theFifthDecisionCanSucceed() {
		fetchVersions(5);
		acceptVersion("5");
		StepVerifier.create(modify((current) -> Mono.just(ACCEPT))).expectNextCount(1).expectComplete().verify(TIMEOUT);
		assertRequests(5, 5);
	}

	@Test
	void eachSubscriptionHasItsOwnRounds() {
		Mono<Reservation> modify = modify((current) -> Mono.just(ACCEPT));
		StepVerifier.create(modify).expectError(ReservationConflictException.class).verify(TIMEOUT);
		StepVerifier.create(modify).expectError(ReservationConflictException.class).verify(TIMEOUT);
		assertRequests(10, 10);
	}

	@Test
	void aFetchWithoutAVersionIsAnErrorAndNothingIsSent() {
		TWILIO.stubFor(get(anyUrl()).willReturn(reservation("pending")));
		StepVerifier.create(modify((current) -> Mono.just(ACCEPT)))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterDecodingException.class)
				.hasMessage(
						"Fetch of reservation %s of task %s was successful, but its answer has no ETag to update by",
						TestSids.RESERVATION, TestSids.TASK))
			.verify(TIMEOUT);
		assertThat(this.decidedOn).isEmpty();
		assertRequests(1, 0);
	}

	@Test
	void anotherFailureOfTheUpdateEndsTheCall() {
		TWILIO.stubFor(post(anyUrl()).willReturn(TwilioServer.error(503, 20503, "busy")));
		StepVerifier.create(modify((current) -> Mono.just(ACCEPT)))
			.expectError(TaskRouterServerException.class)
			.verify(TIMEOUT);
		assertRequests(1, 1);
	}

	@Test
	void aFailureOfTheFetchEndsTheCall() {
		TWILIO.stubFor(get(anyUrl()).willReturn(TwilioServer.error(404, 20404, "gone")));
		StepVerifier.create(modify((current) -> Mono.just(ACCEPT)))
			.expectError(ReservationNotFoundException.class)
			.verify(TIMEOUT);
		assertRequests(1, 0);
	}

	@Test
	void aConflictThatTheFunctionHasMetEndsTheCall() {
		ReservationConflictException met = (ReservationConflictException) ReservationConflictException
			.create(HttpStatus.CONFLICT, null, "met elsewhere", HttpHeaders.EMPTY);
		StepVerifier.create(modify((current) -> Mono.error(met)))
			.expectErrorMatches((failure) -> failure == met)
			.verify(TIMEOUT);
		assertRequests(1, 0);
	}

	@Test
	void aFunctionThatThrowsEndsTheCall() {
		StepVerifier.create(modify((current) -> {
			throw new IllegalStateException("undecided");
		})).expectErrorMessage("undecided").verify(TIMEOUT);
		assertRequests(1, 0);
	}

	@Test
	void aFunctionThatReturnsNullIsNamed() {
		StepVerifier.create(modify((current) -> null))
			.expectErrorMessage("change must return a Mono but returned null")
			.verify(TIMEOUT);
		assertRequests(1, 0);
	}

	@Test
	void aCancelledDecisionIsCancelledAndNothingIsSent() {
		AtomicInteger cancelled = new AtomicInteger();
		Mono<ReservationUpdate> undecided = Mono.<ReservationUpdate>never().doOnCancel(cancelled::incrementAndGet);
		StepVerifier.create(modify((current) -> undecided).takeUntilOther(Mono.delay(Duration.ofSeconds(1))))
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(cancelled).hasValue(1);
		assertRequests(1, 0);
	}

	@Test
	void theFunctionSeesTheContextOfTheCaller() {
		Function<Reservation, Mono<ReservationUpdate>> change = (current) -> Mono
			.deferContextual((context) -> context.hasKey("tenant") ? Mono.empty() : Mono.just(ACCEPT));
		StepVerifier.create(modify(change).contextWrite((context) -> context.put("tenant", "a")))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
		assertRequests(1, 0);
	}

	private Mono<Reservation> modify(Function<Reservation, Mono<ReservationUpdate>> change) {
		return this.client.modify(TestSids.TASK, TestSids.RESERVATION, (current) -> {
			this.decidedOn.add(current);
			return change.apply(current);
		});
	}

	/**
	 * Gives the versions 1, 2 and so on, one to each fetch.
	 */
	private static void fetchVersions(int count) {
		String state = "Started";
		for (int version = 1; version <= count; version++) {
			TWILIO.stubFor(get(anyUrl()).inScenario("versions")
				.whenScenarioStateIs(state)
				.willSetStateTo("after " + version)
				.willReturn(reservation("pending").withHeader("ETag", String.valueOf(version))));
			state = "after " + version;
		}
	}

	private static void acceptVersion(String etag) {
		TWILIO.stubFor(post(anyUrl()).withHeader("If-Match", equalTo(etag)).willReturn(reservation("accepted")));
	}

	private static ResponseDefinitionBuilder reservation(String status) {
		return okJson(ReservationJson.reservation(status));
	}

	private static ResponseDefinitionBuilder conflict() {
		return TwilioServer.error(412, 20412, "Precondition Failed");
	}

	private static void assertRequests(int fetches, int updates) {
		TWILIO.verify(fetches, getRequestedFor(anyUrl()));
		TWILIO.verify(updates, postRequestedFor(anyUrl()));
	}

}
