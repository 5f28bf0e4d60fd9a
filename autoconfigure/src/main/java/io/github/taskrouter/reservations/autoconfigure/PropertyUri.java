package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Parses properties that are URLs. Such a property is bound as text, so that no report
 * shows it: it may have a password in it.
 */
final class PropertyUri {

	private PropertyUri() {
	}

	static URI parse(String property, String value) {
		try {
			return new URI(value);
		}
		catch (URISyntaxException ex) {
			throw new InvalidTwilioPropertyException(property, "must be a URL");
		}
	}

}
