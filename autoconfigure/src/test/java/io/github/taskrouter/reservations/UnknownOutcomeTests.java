package io.github.taskrouter.reservations;

import java.net.URI;
import java.time.Duration;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The recipe of {@link ReservationClient} for an update whose outcome is unknown.
 */
class UnknownOutcomeTests {

	@RegisterExtension
	static final WireMockExtension TWILIO = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort().gzipDisabled(true))
		.build();

	private ReservationClient reservations;

	@BeforeEach
	void loseTheAnswerToTheFirstUpdate() {
		this.reservations = TestClient.builder(URI.create(TWILIO.baseUrl())).build();
		TWILIO.stubFor(post(anyUrl()).withHeader("If-Match", absent())
			.willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
		TWILIO.stubFor(post(anyUrl()).withHeader("If-Match", equalTo("\"7\""))
			.willReturn(okJson(ReservationJson.reservation("accepted"))));
	}

	@Test
	void anUpdateThatWasProcessedIsNotSentAgain() {
		fetchReturns("accepted");
		assertAccepted(1);
	}

	@Test
	void anUpdateThatWasNotProcessedIsSentAgainConditionally() {
		fetchReturns("pending");
		assertAccepted(2);
	}

	private void assertAccepted(int updates) {
		StepVerifier.create(accept(TestSids.TASK, TestSids.RESERVATION))
			.assertNext((current) -> assertThat(current.status()).isEqualTo(ReservationStatus.ACCEPTED))
			.expectComplete()
			.verify(Duration.ofSeconds(20));
		TWILIO.verify(updates, postRequestedFor(anyUrl()));
	}

	private Mono<Reservation> accept(String taskSid, String reservationSid) {
		return this.reservations.update(taskSid, reservationSid, ReservationUpdate.accept())
			.onErrorResume(TaskRouterTransportException.class,
					(failure) -> failure.isSent()
							? this.reservations.modify(taskSid, reservationSid,
									(current) -> current.status().equals(ReservationStatus.PENDING)
											? Mono.just(ReservationUpdate.accept()) : Mono.empty())
							: Mono.error(failure));
	}

	private static void fetchReturns(String status) {
		TWILIO
			.stubFor(get(anyUrl()).willReturn(okJson(ReservationJson.reservation(status)).withHeader("ETag", "\"7\"")));
	}

}
