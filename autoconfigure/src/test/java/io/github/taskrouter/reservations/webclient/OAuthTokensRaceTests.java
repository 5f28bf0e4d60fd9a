package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for calls that find the token expired and are overtaken by the next. They are
 * halted where they look at the clock.
 */
class OAuthTokensRaceTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final ThreadLocal<@Nullable Gate> GATE = new ThreadLocal<>();

	private final TokenServer server = new TokenServer();

	private final LongSupplier clock = () -> {
		Gate gate = GATE.get();
		if (gate != null) {
			gate.halt();
		}
		return this.server.time();
	};

	private final OAuthCredentialsProvider provider = this.server.provider(this.clock);

	@AfterEach
	void stop() {
		this.provider.close();
		this.server.close();
	}

	@Test
	void aCallThatJoinsARequestJustAsTheTokenArrivesGetsTheToken() throws Exception {
		this.provider.credentials().block(TIMEOUT);
		this.server.pass(TokenServer.LIFE);
		Gate first = new Gate();
		Gate second = new Gate();
		CompletableFuture<TwilioCredentials> firstToken = credentials(first);
		CompletableFuture<TwilioCredentials> secondToken = credentials(second);
		first.await();
		second.await();
		this.provider.credentials().block(TIMEOUT);
		first.go(1);
		first.await();
		second.go(1);
		second.awaitEnd();
		first.go(10);
		TwilioCredentials expected = TwilioCredentials.bearer("token-2");
		assertThat(firstToken.get(20, TimeUnit.SECONDS)).isEqualTo(expected);
		assertThat(secondToken.get(20, TimeUnit.SECONDS)).isEqualTo(expected);
		assertThat(this.server.requests()).isEqualTo(2);
	}

	private CompletableFuture<TwilioCredentials> credentials(Gate gate) {
		CompletableFuture<TwilioCredentials> token = new CompletableFuture<>();
		gate.run(() -> this.provider.credentials().subscribe(token::complete, token::completeExceptionally));
		return token;
	}

	private static final class Gate {

		private final Semaphore halted = new Semaphore(0);

		private final Semaphore mayGo = new Semaphore(0);

		private final Semaphore ended = new Semaphore(0);

		void run(Runnable action) {
			Thread thread = new Thread(() -> {
				GATE.set(this);
				action.run();
				this.ended.release();
			});
			thread.setDaemon(true);
			thread.start();
		}

		void halt() {
			this.halted.release();
			this.mayGo.acquireUninterruptibly();
		}

		void await() throws InterruptedException {
			assertThat(this.halted.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
		}

		void awaitEnd() throws InterruptedException {
			assertThat(this.ended.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
		}

		void go(int halts) {
			this.mayGo.release(halts);
		}

	}

}
