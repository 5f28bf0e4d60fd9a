package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * Keeps the one token of all calls, and shares the request for the next.
 */
final class OAuthTokens {

	private static final long PAUSE_AFTER_FAILURE = Duration.ofSeconds(5).toNanos();

	private final TokenEndpoint endpoint;

	private final LongSupplier clock;

	private final AtomicReference<@Nullable OAuthToken> token = new AtomicReference<>();

	private final AtomicReference<@Nullable Mono<OAuthToken>> pending = new AtomicReference<>();

	private volatile long pausedUntil;

	OAuthTokens(TokenEndpoint endpoint, LongSupplier clock) {
		this.endpoint = endpoint;
		this.clock = clock;
		this.pausedUntil = clock.getAsLong();
	}

	/**
	 * Return the credentials for the next request. A token that is due is renewed off the
	 * path of the caller, who goes on with the one at hand.
	 */
	Mono<TwilioCredentials> next() {
		return Mono.defer(() -> {
			OAuthToken usable = usable();
			if (usable == null) {
				return request().map(OAuthToken::credentials);
			}
			if (isDue(usable) && this.clock.getAsLong() - this.pausedUntil >= 0) {
				request();
			}
			return Mono.just(usable.credentials());
		});
	}

	/**
	 * Drop a token, if it still is that one.
	 */
	void drop(TwilioCredentials credentials) {
		this.token.updateAndGet((token) -> (token != null && token.credentials().equals(credentials)) ? null : token);
	}

	void dropAny() {
		this.token.set(null);
	}

	private @Nullable OAuthToken usable() {
		OAuthToken token = this.token.get();
		return (token != null && !token.hasExpired(this.clock.getAsLong())) ? token : null;
	}

	private boolean isDue(OAuthToken token) {
		return token.isDue(this.clock.getAsLong());
	}

	/**
	 * Join the token request under way, or begin one.
	 */
	private Mono<OAuthToken> request() {
		Sinks.One<OAuthToken> sink = Sinks.one();
		Mono<OAuthToken> mine = sink.asMono();
		Mono<OAuthToken> theirs = this.pending.compareAndExchange(null, mine);
		if (theirs != null) {
			return theirs;
		}
		OAuthToken justArrived = usable();
		if (justArrived != null && !isDue(justArrived)) {
			arrived(justArrived, sink);
		}
		else {
			request(sink);
		}
		return mine;
	}

	/**
	 * Run the request in no caller's context, on no caller's thread.
	 */
	private void request(Sinks.One<OAuthToken> sink) {
		this.endpoint.token()
			.subscribeOn(Schedulers.parallel())
			.contextWrite((context) -> Context.empty())
			.subscribe((token) -> {
				this.token.set(token);
				arrived(token, sink);
			}, (failure) -> {
				this.pausedUntil = this.clock.getAsLong() + PAUSE_AFTER_FAILURE;
				this.pending.set(null);
				sink.tryEmitError(failure);
			});
	}

	private void arrived(OAuthToken token, Sinks.One<OAuthToken> sink) {
		this.pending.set(null);
		sink.tryEmitValue(token);
	}

}
