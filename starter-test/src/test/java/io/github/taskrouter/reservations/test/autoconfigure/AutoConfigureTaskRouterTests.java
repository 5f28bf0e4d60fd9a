package io.github.taskrouter.reservations.test.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.autoconfigure.TwilioConnectionDetails;
import io.github.taskrouter.reservations.test.EmbeddedReservation;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A host that has credentials, an address and a provider of its own, none of which is
 * asked.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "twilio.account-sid=nothing", "twilio.region=nowhere",
				"twilio.taskrouter.base-url=https://nowhere.example",
				"twilio.taskrouter.workspace-sid=WS00000000000000000000000000000009",
				"twilio.taskrouter.clients.sales.auth-token=nothing" })
@AutoConfigureTaskRouter
class AutoConfigureTaskRouterTests {

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@Autowired
	private ReservationClient reservations;

	@Autowired
	private WebClientReservationClient.Builder builder;

	@Test
	void pointsTheClientToTheServer() {
		EmbeddedReservation reservation = this.taskRouter.addTask().reserve("Ann");
		expectSid(this.reservations, reservation);
		assertThat(reservation.task()).receivedFetches(1);
	}

	@Test
	void pointsEachFurtherClientToTheServer() {
		EmbeddedReservation reservation = this.taskRouter.addTask().reserve("Ann");
		try (WebClientReservationClient second = this.builder.build()) {
			expectSid(second, reservation);
		}
		assertThat(reservation.task()).receivedFetches(1);
	}

	@Test
	void pointsNamedClientsToTheServer(@Autowired @Qualifier("salesReservationClient") ReservationClient sales) {
		EmbeddedReservation reservation = this.taskRouter.addTask().reserve("Ann");
		expectSid(sales, reservation);
		assertThat(reservation.task()).receivedFetches(1);
	}

	@Test
	void replacesTheConnectionDetailsOfTheHost(
			@Autowired @Qualifier("hostConnectionDetails") TwilioConnectionDetails connectionDetails) {
		assertThat(connectionDetails.getBaseUrl()).isEqualTo(this.taskRouter.baseUrl());
	}

	@Test
	void secondAccountIsKnownOnceItIsAllowed() {
		String workspaceSid = "WS00000000000000000000000000000002";
		this.taskRouter.allow("AC00000000000000000000000000000002", "s3cret");
		EmbeddedReservation reservation = this.taskRouter.addWorkspace(workspaceSid).addTask().reserve("Ann");
		try (WebClientReservationClient second = this.builder
			.credentials("AC00000000000000000000000000000002", "s3cret")
			.workspaceSid(workspaceSid)
			.build()) {
			expectSid(second, reservation);
		}
	}

	@RepeatedTest(2)
	void eachMethodFindsTheServerAsNew() {
		assertThat(this.taskRouter).receivedNothing();
		this.taskRouter.addTask("WT00000000000000000000000000000001");
		this.taskRouter.onNextRequest().fail(503);
		this.taskRouter.goAway();
	}

	private static void expectSid(ReservationClient client, EmbeddedReservation reservation) {
		StepVerifier.create(client.fetch(reservation.taskSid(), reservation.sid()).map(Reservation::sid))
			.expectNext(reservation.sid())
			.expectComplete()
			.verify(ofSeconds(10));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Host {

		@Bean
		TwilioCredentialsProvider hostCredentialsProvider() {
			return () -> Mono.error(new IllegalStateException("the host's own provider was asked"));
		}

		@Bean
		@Primary
		TwilioConnectionDetails hostConnectionDetails(TwilioCredentialsProvider credentialsProvider) {
			return new HostConnectionDetails(credentialsProvider);
		}

	}

	private record HostConnectionDetails(TwilioCredentialsProvider provider) implements TwilioConnectionDetails {

		@Override
		public URI getBaseUrl() {
			return URI.create("https://nowhere.example");
		}

		@Override
		public TwilioCredentialsProvider getCredentialsProvider() {
			return this.provider;
		}

	}

}
