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
		return known().origin;
	}

	private KnownOrigin known() {
		try {
			return known(this.baseUrl.get());
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(String.valueOf(ex.getMessage()));
		}
	}

	private KnownOrigin known(URI url) {
		KnownOrigin last = this.known;
		if (last == null || !last.baseUrl.equals(url)) {
			Origin origin = Origin.ofBaseUrl(url, this.allowInsecureBaseUrl);
			last = new KnownOrigin(url, origin, URI.create(origin + "/"));
			this.known = last;
		}
		return last;
	}

	/**
	 * Send a request to where it goes now.
	 * @param sending sends it; not called if there are no credentials
	 */
	<T> Mono<T> send(Function<Destination, Mono<T>> sending) {
		KnownOrigin known = known();
		return this.credentials.credentials()
			.flatMap((credentials) -> sending.apply(new Destination(known.origin, known.root, credentials)));
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

	private record KnownOrigin(URI baseUrl, Origin origin, URI root) {
	}

}
