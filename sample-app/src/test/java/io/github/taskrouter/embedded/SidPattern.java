package io.github.taskrouter.embedded;

import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * What a SID looks like.
 */
final class SidPattern {

	private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{32}");

	private SidPattern() {
	}

	static boolean matches(String prefix, String value) {
		return value.startsWith(prefix) && DIGITS.matcher(value.substring(prefix.length())).matches();
	}

	static void require(String prefix, String value) {
		Assert.isTrue(matches(prefix, value), () -> "'%s' is not %s and 32 hex digits".formatted(value, prefix));
	}

}
