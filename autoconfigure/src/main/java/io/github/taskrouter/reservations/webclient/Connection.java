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
		return () -> new Connection(Origin.ofBaseUrl(baseUrl.get(), allowInsecureBaseUrl), credentials.get());
	}

}
