package io.github.taskrouter.reservations.parameter;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * An address on the web: an absolute {@code http} or {@code https} URI.
 */
final class WebAddress {

	private WebAddress() {
	}

	/**
	 * Checks that a value is an address on the web.
	 * @param field the name under which the value was given, for the error
	 * @param value the value to check
	 * @return the value
	 * @throws IllegalArgumentException if the value is anything else; the message does
	 * not repeat it, since an address may hold a secret
	 */
	static URI require(String field, @Nullable URI value) {
		if (value != null && isHttp(value) && value.getRawAuthority() != null) {
			return value;
		}
		throw new IllegalArgumentException(
				"%s must be an absolute http or https URI but was %s".formatted(field, describe(value)));
	}

	private static boolean isHttp(URI uri) {
		return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
	}

	private static String describe(@Nullable URI value) {
		if (value == null) {
			return "null";
		}
		if (!value.isAbsolute()) {
			return "a relative one";
		}
		return (isHttp(value)) ? "one without a host" : "one of another scheme";
	}

}
