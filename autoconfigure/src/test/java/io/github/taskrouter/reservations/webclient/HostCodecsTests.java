package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a host does to the codecs of its {@code WebClient}s leaves the client alone.
 */
class HostCodecsTests {

	private final TwilioServer server = new TwilioServer();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void anUpdateIsWrittenAndReadWithoutAnyCodec() {
		try (WebClientReservationClient client = TestClient.builder(this.server.baseUrl())
			.webClientCustomizer((builder) -> builder.codecs((codecs) -> codecs.registerDefaults(false)))
			.build()) {
			StepVerifier.create(client.update(TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.reject()))
				.assertNext((reservation) -> assertThat(reservation.status()).isEqualTo(ReservationStatus.PENDING))
				.expectComplete()
				.verify(Duration.ofSeconds(20));
		}
		assertThat(this.server.requests()).singleElement()
			.satisfies((request) -> assertThat(request.getBodyAsString()).isEqualTo("ReservationStatus=rejected"));
	}

}
