package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

/**
 * Gives each request its destination, read anew, so that a rotated secret takes effect.
 */
final class Destinations {

	private final Supplier<URI> baseUrl;

	private final boolean allowInsecureBaseUrl;

	private final TwilioCredentialsProvider credentials;

	Destinations(Supplier<URI> baseUrl, boolean allowInsecureBaseUrl, TwilioCredentialsProvider credentials) {
		this.baseUrl = baseUrl;
		this.allowInsecureBaseUrl = allowInsecureBaseUrl;
		this.credentials = credentials;
	}

	Origin origin() {
		try {
			return Origin.ofBaseUrl(this.baseUrl.get(), this.allowInsecureBaseUrl);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Return the destination of the next request.
	 */
	Mono<Destination> next() {
		return Mono.defer(() -> {
			Origin origin = origin();
			return this.credentials.credentials().map((credentials) -> new Destination(origin, credentials));
		}).switchIfEmpty(Mono.error(() -> new RefusedException("there are no credentials")));
	}

	/**
	 * Drop a token that Twilio has refused, so that the next request gets a new one.
	 * @return whether the credentials of the request were a token
	 */
	boolean renew(Destination destination) {
		boolean token = destination.credentials().isBearer();
		if (token) {
			this.credentials.invalidate(destination.credentials());
		}
		return token;
	}

}
