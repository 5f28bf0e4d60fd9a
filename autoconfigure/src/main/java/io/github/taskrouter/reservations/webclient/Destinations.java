package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Gives each request its destination, read anew, so that a rotated secret takes effect.
 */
final class Destinations {

	private final Supplier<URI> baseUrl;

	private final boolean allowInsecureBaseUrl;

	private final TwilioCredentialsProvider credentials;

	private volatile @Nullable KnownOrigin known;

	Destinations(Supplier<URI> baseUrl, boolean allowInsecureBaseUrl, TwilioCredentialsProvider credentials) {
		this.baseUrl = baseUrl;
		this.allowInsecureBaseUrl = allowInsecureBaseUrl;
		this.credentials = credentials;
	}

	Origin origin() {
		try {
			return originOf(this.baseUrl.get());
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(String.valueOf(ex.getMessage()));
		}
	}

	private Origin originOf(URI url) {
		KnownOrigin last = this.known;
		if (last == null || !last.baseUrl.equals(url)) {
			last = new KnownOrigin(url, Origin.ofBaseUrl(url, this.allowInsecureBaseUrl));
			this.known = last;
		}
		return last.origin;
	}

	/**
	 * Send a request to where it goes now.
	 * @param sending sends it; not called if there are no credentials
	 */
	<T> Mono<T> send(Function<Destination, Mono<T>> sending) {
		Origin origin = origin();
		return this.credentials.credentials()
			.flatMap((credentials) -> sending.apply(new Destination(origin, credentials)));
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

	private record KnownOrigin(URI baseUrl, Origin origin) {
	}

}
