package io.github.taskrouter.reservations.parameter;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A web address: an absolute {@code http} or {@code https} URI.
 *
 * @since 0.1.0
 */
public final class WebAddress {

	private static final Pattern USER_INFO = Pattern.compile("^((?:[^:/?#]*:)?[/\\\\]*)[^/?#]*@");

	private WebAddress() {
	}

	/**
	 * Check that a value is a web address.
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

	/**
	 * Remove user name and password from an address, so that it can be shown.
	 * @param address the address, well-formed or not
	 * @return the address with {@code …} in their place
	 */
	public static String withoutUserInfo(@Nullable Object address) {
		return USER_INFO.matcher(String.valueOf(address)).replaceFirst("$1…@");
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
