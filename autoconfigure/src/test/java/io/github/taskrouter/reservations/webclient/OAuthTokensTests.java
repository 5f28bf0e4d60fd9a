package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that all calls share one token, and one request for the next.
 */
class OAuthTokensTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final TokenServer tokens = new TokenServer();

	private final TwilioServer twilio = new TwilioServer();

	private final OAuthCredentialsProvider provider = this.tokens.provider();

	private final WebClientReservationClient client = TestClient.builder(this.twilio.baseUrl())
		.credentials(this.provider)
		.build();

	@AfterEach
	void stop() {
		this.client.close();
		this.provider.close();
		this.twilio.close();
		this.tokens.close();
	}

	@Test
	void oneTokenServesCallAfterCall() {
		fetch();
		fetch();
		assertThat(this.tokens.requests()).isOne();
		assertThat(authorizations()).containsExactly("Bearer token-1", "Bearer token-1");
	}

	@Test
	void fiveHundredCallsAtExpiryShareOneTokenRequest() {
		fetch();
		this.tokens.pass(TokenServer.LIFE);
		this.twilio.server().resetRequests();
		Long answered = Flux.range(0, 500)
			.flatMap((number) -> this.client.fetch(TestSids.TASK, TestSids.RESERVATION), 500)
			.count()
			.block(TIMEOUT);
		assertThat(answered).isEqualTo(500);
		assertThat(this.tokens.requests()).isEqualTo(2);
		assertThat(authorizations()).hasSize(500).containsOnly("Bearer token-2");
	}

	@Test
	void aTokenRequestNeedsNoPermit() {
		ReservationClient narrow = TestClient.builder(this.twilio.baseUrl())
			.credentials(this.provider)
			.maxInFlight(1)
			.build();
		assertThat(narrow.fetch(TestSids.TASK, TestSids.RESERVATION).block(TIMEOUT)).isNotNull();
	}

	@Test
	void aTokenThatIsDueIsRenewedOffThePathOfTheCall() throws Exception {
		fetch();
		this.tokens.pass(TokenServer.LIFE.minusMinutes(4));
		Runnable release = this.tokens.hold();
		fetch();
		fetch();
		this.tokens.await(2);
		assertThat(authorizations()).containsOnly("Bearer token-1");
		release.run();
		awaitToken("token-2");
		fetch();
		assertThat(authorizations()).contains("Bearer token-2");
		assertThat(this.tokens.requests()).isEqualTo(2);
	}

	@Test
	void aRenewalThatFailsIsTriedAgainAfterAPause() throws Exception {
		fetch();
		this.tokens.pass(TokenServer.LIFE.minusMinutes(4));
		this.tokens.answer((number) -> new TokenServer.Answer(500, ""));
		fetch();
		this.tokens.await(2);
		awaitPause();
		fetch();
		fetch();
		assertThat(this.tokens.requests()).isEqualTo(2);
		this.tokens.answer((number) -> TokenServer.token(number, "3600"));
		this.tokens.pass(Duration.ofSeconds(6));
		fetch();
		awaitToken("token-3");
		assertThat(authorizations()).containsOnly("Bearer token-1");
	}

	@Test
	void theCallThatBeganTheRequestMayBeCancelled() throws Exception {
		Runnable release = this.tokens.hold();
		Disposable first = this.client.fetch(TestSids.TASK, TestSids.RESERVATION).subscribe();
		this.tokens.await(1);
		CompletableFuture<?> second = this.client.fetch(TestSids.TASK, TestSids.RESERVATION).toFuture();
		first.dispose();
		release.run();
		assertThat(second.get(20, TimeUnit.SECONDS)).isNotNull();
		assertThat(this.tokens.requests()).isOne();
		assertThat(authorizations()).containsExactly("Bearer token-1");
	}

	@Test
	void aTokenThatAllHaveGivenUpOnServesTheNextCall() throws Exception {
		Runnable release = this.tokens.hold();
		Disposable only = this.client.fetch(TestSids.TASK, TestSids.RESERVATION).subscribe();
		this.tokens.await(1);
		only.dispose();
		release.run();
		fetch();
		assertThat(this.tokens.requests()).isOne();
	}

	@Test
	void aStopDropsTheTokenAndAStartAsksForTheNext() {
		fetch();
		this.provider.stop();
		assertThat(this.provider.isRunning()).isFalse();
		this.provider.start();
		fetch();
		assertThat(authorizations()).containsExactly("Bearer token-1", "Bearer token-2");
	}

	private void awaitToken(String token) throws InterruptedException {
		for (int i = 0; i < 1000; i++) {
			if (TwilioCredentials.bearer(token).equals(this.provider.credentials().block(TIMEOUT))) {
				return;
			}
			TimeUnit.MILLISECONDS.sleep(10);
		}
	}

	/**
	 * Wait until the failure of a renewal has arrived: a stop would be too much, and
	 * nothing else tells.
	 */
	private void awaitPause() throws InterruptedException {
		Object state = ReflectionTestUtils.getField(this.provider, "tokens");
		for (int i = 0; i < 1000; i++) {
			if (ReflectionTestUtils.getField(state, "pending") instanceof AtomicReference<?> pending
					&& pending.get() == null) {
				return;
			}
			TimeUnit.MILLISECONDS.sleep(10);
		}
	}

	private void fetch() {
		this.client.fetch(TestSids.TASK, TestSids.RESERVATION).block(TIMEOUT);
	}

	private List<String> authorizations() {
		return this.twilio.requests().stream().map((request) -> request.getHeader("Authorization")).toList();
	}

}
