package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.function.Supplier;

/**
 * Where a request goes and who sends it, read anew for each, so that a rotated secret
 * takes effect.
 */
record Connection(Origin origin, TwilioCredentials credentials) {

	static Supplier<Connection> from(Supplier<URI> baseUrl, boolean allowInsecureBaseUrl,
			Supplier<TwilioCredentials> credentials) {
		return () -> new Connection(origin(baseUrl.get(), allowInsecureBaseUrl), credentials.get());
	}

	private static Origin origin(URI baseUrl, boolean allowInsecureBaseUrl) {
		try {
			return Origin.ofBaseUrl(baseUrl, allowInsecureBaseUrl);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusalException(String.valueOf(ex.getMessage()));
		}
	}

}
