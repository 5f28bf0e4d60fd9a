package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for what a client tells of its requests.
 */
class RequestStatisticsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final TwilioServer twilio = new TwilioServer();

	private final WebClientReservationClient client = TestClient.builder(this.twilio.baseUrl())
		.maxInFlight(2)
		.maxWaiting(3)
		.maxAttempts(2)
		.minBackoff(Duration.ofMillis(1))
		.build();

	private final RequestStatistics statistics = this.client.getStatistics();

	@AfterEach
	void stop() {
		this.client.close();
		this.twilio.close();
	}

	@Test
	void requestsAreInFlightOrWaitOrAreRejected() {
		this.twilio.answer(okJson(ReservationJson.reservation("pending")).withFixedDelay(60_000));
		Disposable calls = Flux.range(0, 7)
			.flatMap((number) -> this.client.fetch(TestSids.TASK, TestSids.reservation(number)).onErrorComplete(), 7)
			.subscribe();
		assertThat(this.statistics.getInFlight()).isEqualTo(2);
		assertThat(this.statistics.getWaiting()).isEqualTo(3);
		assertThat(this.statistics.getRejected()).isEqualTo(2);
		calls.dispose();
	}

	@Test
	void aRefusalLowersTheLimitOfItsOperationInTheLowestWorkspace() {
		this.twilio.answer(TwilioServer.error(429, 20429, "Too Many Requests"));
		Flux.range(0, 2)
			.flatMap((number) -> this.client.fetch(TestSids.TASK, TestSids.RESERVATION).onErrorComplete(), 2)
			.blockLast(TIMEOUT);
		assertThat(this.statistics.getLimit("fetch")).isEqualTo(1);
		assertThat(this.statistics.getLimit("update")).isEqualTo(2);
		assertThat(this.statistics.getRetries("fetch")).isEqualTo(2);
	}

	@Test
	void aSiblingCountsWithItsClient() {
		WebClientReservationClient sibling = (WebClientReservationClient) this.client.workspace("WS" + "f".repeat(32));
		assertThat(sibling.getStatistics().getClient()).isEqualTo("default");
	}

	@Test
	void anUnknownOperationIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.statistics.getLimit("delete"))
			.withMessage("operation must be one of [fetch, list, update, workspace] but was 'delete'");
	}

}
