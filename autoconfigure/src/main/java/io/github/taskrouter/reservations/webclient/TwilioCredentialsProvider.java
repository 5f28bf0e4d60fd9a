package io.github.taskrouter.reservations.webclient;

import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Source of the credentials of a client. Asked for every request, in the Reactor context
 * of the caller, so that a rotated secret or another tenant's account takes effect at
 * once.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TwilioCredentialsProvider {

	/**
	 * Return the credentials for the next request.
	 * @return the credentials; an error or an empty {@code Mono} fails the call before
	 * anything is sent
	 */
	Mono<TwilioCredentials> credentials();

	/**
	 * Take note that Twilio has refused Bearer credentials (HTTP 401). A provider that
	 * keeps a token drops it here, if it still is that one; the client then asks once
	 * more and repeats the request. Does nothing by default.
	 * @param credentials the credentials that were refused
	 */
	default void invalidate(TwilioCredentials credentials) {
	}

	/**
	 * Create a provider of credentials that never change.
	 * @param credentials the credentials
	 * @return the provider
	 */
	static TwilioCredentialsProvider of(TwilioCredentials credentials) {
		Assert.notNull(credentials, "credentials must not be null");
		Mono<TwilioCredentials> fixed = Mono.just(credentials);
		return () -> fixed;
	}

}
