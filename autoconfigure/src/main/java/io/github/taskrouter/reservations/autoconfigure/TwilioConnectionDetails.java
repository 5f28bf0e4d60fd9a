package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.webclient.TwilioCredentials;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where requests go and who sends them. Both are read for every request, so that a
 * rotated secret takes effect at once; so answer from memory, and without blocking.
 * <p>
 * A bean of this type replaces the properties for credentials, region, edge and base URL.
 *
 * @since 0.1.0
 */
public interface TwilioConnectionDetails extends ConnectionDetails {

	/**
	 * Where TaskRouter is.
	 * @return an origin: scheme, host and port alone; {@code http} only on this machine,
	 * or where {@code twilio.taskrouter.allow-insecure-base-url} is set
	 */
	default URI getBaseUrl() {
		return URI.create("https://taskrouter.twilio.com");
	}

	/**
	 * Who sends the requests.
	 * @return account SID and auth token, or API key and secret
	 */
	TwilioCredentials getCredentials();

}
