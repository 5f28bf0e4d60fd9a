package io.github.taskrouter.reservations.autoconfigure.health;

import java.time.Duration;

import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

import org.springframework.boot.health.contributor.Health;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the health of a client.
 */
class WorkspaceHealthIndicatorTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final TwilioServer twilio = new TwilioServer();

	private final WebClientReservationClient client = TestClient.builder(this.twilio.baseUrl()).build();

	private final WorkspaceHealthIndicator indicator = new WorkspaceHealthIndicator(this.client);

	@AfterEach
	void stop() {
		this.client.close();
		this.twilio.close();
	}

	@Test
	void aWorkspaceThatAnswersIsUp() {
		this.twilio.answer(okJson("{}"));
		assertThat(health()).isEqualTo(Health.up().withDetail("workspace", TestSids.WORKSPACE).build());
		assertThat(this.twilio.requests()).singleElement()
			.satisfies((request) -> assertThat(request.getMethod() + " " + request.getUrl())
				.isEqualTo("GET /v1/Workspaces/" + TestSids.WORKSPACE));
	}

	@ParameterizedTest
	@CsvSource({ "401, DOWN", "403, UNKNOWN", "404, DOWN", "429, UNKNOWN", "500, DOWN", "503, DOWN" })
	void aRefusalIsToldByItsStatusAndNotRepeated(int status, String health) {
		this.twilio.answer(TwilioServer.error(status, 20000 + status, "no"));
		assertThat(health().getStatus().getCode()).isEqualTo(health);
		assertThat(this.twilio.requests()).hasSize(1);
	}

	@Test
	void anUnreachableTwilioIsDown() {
		this.twilio.close();
		assertThat(health().getStatus().getCode()).isEqualTo("DOWN");
	}

	@Test
	void aClosedClientIsDown() {
		this.client.close();
		assertThat(health().getStatus().getCode()).isEqualTo("DOWN");
	}

	@Test
	void aClientWithoutWorkspaceIsUnknownAndAsksNothing() {
		try (WebClientReservationClient without = TestClient.builder(this.twilio.baseUrl())
			.workspaceSid(null)
			.build()) {
			assertThat(new WorkspaceHealthIndicator(without).health().block(TIMEOUT))
				.isEqualTo(Health.unknown().withDetail("reason", "the client has no workspace").build());
		}
		assertThat(this.twilio.requests()).isEmpty();
	}

	@Test
	void allWhoAskMeanwhileShareOneRequest() {
		Flux.range(0, 20).flatMap((number) -> this.indicator.health(), 20).blockLast(TIMEOUT);
		health();
		assertThat(this.twilio.requests()).hasSize(1);
	}

	@Test
	void aFailureIsKeptToo() {
		this.twilio.answer(TwilioServer.error(401, 20003, "no"));
		health();
		health();
		assertThat(this.twilio.requests()).hasSize(1);
	}

	private Health health() {
		return this.indicator.health().blockOptional(TIMEOUT).orElseThrow();
	}

}
