package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what is logged of calls: a line for each attempt, and what an operator has to
 * act on.
 */
class CallLogTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final String TEMPLATE = "/v1/Workspaces/{WorkspaceSid}/Tasks/{TaskSid}/Reservations";

	private final Logger attempts = (Logger) LoggerFactory.getLogger(AttemptLog.class);

	private final Logger warnings = (Logger) LoggerFactory.getLogger(OperatorWarnings.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final TwilioServer twilio = new TwilioServer();

	private final WebClientReservationClient client = TestClient.builder(this.twilio.baseUrl())
		.maxAttempts(2)
		.minBackoff(Duration.ofMillis(1))
		.build();

	@BeforeEach
	void listen() {
		this.log.start();
		Stream.of(this.attempts, this.warnings).forEach((logger) -> logger.addAppender(this.log));
	}

	@AfterEach
	void stop() {
		Stream.of(this.attempts, this.warnings).forEach((logger) -> logger.detachAppender(this.log));
		this.client.close();
		this.twilio.close();
	}

	@Test
	void anAnswerIsALine() {
		fetch(this.client).block(TIMEOUT);
		assertThat(lines(Level.DEBUG)).singleElement()
			.asString()
			.matches("default: fetch GET \\Q%s/{Sid}\\E: 200 in \\d+ ms".formatted(TEMPLATE));
	}

	@Test
	void eachAttemptIsALineWithTheCodeAndTheRequestId() {
		this.twilio.answer(TwilioServer.error(429, 20429, "Too Many Requests"));
		StepVerifier.create(this.client.update(TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.accept()))
			.expectError()
			.verify(TIMEOUT);
		assertThat(lines(Level.DEBUG)).hasSize(2)
			.allSatisfy((line) -> assertThat(line)
				.matches("default: update POST \\Q%s/{Sid}\\E: 429 in \\d+ ms, code 20429, request RQ123"
					.formatted(TEMPLATE)));
	}

	@Test
	void aCancelIsALineAndNoError() {
		this.twilio.answer(okJson(ReservationJson.reservation("pending")).withFixedDelay(60_000));
		StepVerifier.create(fetch(this.client))
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(50))
			.thenCancel()
			.verify(TIMEOUT);
		assertThat(this.log.list).singleElement().satisfies((event) -> {
			assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
			assertThat(event.getFormattedMessage()).contains(": cancelled in ");
		});
	}

	@Test
	void refusedCredentialsAreOneWarning() {
		this.twilio.answer(TwilioServer.error(401, 20003, "Authenticate"));
		Flux.range(0, 5).concatMap((number) -> fetch(this.client).onErrorComplete()).then().block(TIMEOUT);
		assertThat(lines(Level.WARN)).containsExactly(
				"Twilio refuses the credentials of client 'default': HTTP 401, code 20003 (reported once a minute)");
	}

	@Test
	void callsThatAreTurnedAwayAreOneWarning() {
		this.twilio.answer(okJson(ReservationJson.reservation("pending")).withFixedDelay(200));
		try (WebClientReservationClient small = TestClient.builder(this.twilio.baseUrl())
			.maxInFlight(1)
			.maxWaiting(0)
			.build()) {
			Flux.range(0, 4).flatMap((number) -> fetch(small).onErrorComplete(), 4).then().block(TIMEOUT);
		}
		assertThat(lines(Level.WARN)).containsExactly(
				"Client 'default' turns calls away: 0 calls are waiting already (max-waiting) (reported once a minute)");
		assertThat(lines(Level.DEBUG)).filteredOn((line) -> line.endsWith(": LocalFailureException, not sent"))
			.hasSize(3);
	}

	@Test
	void anOccasionComesAgainInAMinute() {
		long[] now = { Long.MAX_VALUE - 5 };
		Occasion occasion = new Occasion(() -> now[0]);
		assertThat(occasion.take()).isTrue();
		assertThat(occasion.take()).isFalse();
		now[0] += Duration.ofMinutes(1).toNanos() - 1;
		assertThat(occasion.take()).isFalse();
		now[0]++;
		assertThat(occasion.take()).isTrue();
	}

	private List<String> lines(Level level) {
		return this.log.list.stream()
			.filter((event) -> event.getLevel() == level)
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

	private static Mono<?> fetch(WebClientReservationClient client) {
		return client.fetch(TestSids.TASK, TestSids.RESERVATION);
	}

}
