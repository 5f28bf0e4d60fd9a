package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.regex.Pattern;

import io.github.taskrouter.reservations.parameter.Sid;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Checks of settings; each failure is an {@link InvalidSettingException}.
 */
final class Checks {

	private static final Duration SHORTEST = Duration.ofMillis(1);

	private static final Duration LONGEST = Duration.ofDays(365);

	/**
	 * Connectors keep their timeouts as an {@code int} of milliseconds.
	 */
	private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private Checks() {
	}

	static int within(String setting, int value, int min, int max) {
		if (value < min || value > max) {
			throw new InvalidSettingException(setting, "must be %d to %d".formatted(min, max), value);
		}
		return value;
	}

	static Duration timeout(String setting, @Nullable Duration value) {
		return duration(setting, value, SHORTEST, LONGEST_TIMEOUT, "must be 1 ms to 1 day");
	}

	static Duration positive(String setting, @Nullable Duration value) {
		return duration(setting, value, SHORTEST, LONGEST, "must be 1 ms to 365 days");
	}

	static Duration notNegative(String setting, @Nullable Duration value) {
		return duration(setting, value, Duration.ZERO, LONGEST, "must be 0 to 365 days");
	}

	static DataSize size(String setting, @Nullable DataSize value) {
		if (value == null || value.toBytes() < 1 || value.toBytes() > Integer.MAX_VALUE) {
			throw new InvalidSettingException(setting, "must be 1 byte to less than 2 GB", given(value));
		}
		return value;
	}

	static String sid(String setting, Sid kind, @Nullable String value) {
		if (value == null || !kind.matches(value)) {
			throw new InvalidSettingException(setting, kind.expectation(), Sid.describe(value));
		}
		return value;
	}

	static String name(String setting, @Nullable String value) {
		if (value == null || !NAME.matcher(value).matches()) {
			throw new InvalidSettingException(setting, "must be 1 to 64 letters, digits, dots, hyphens or underscores",
					null);
		}
		return value;
	}

	/**
	 * Check a text that may be a secret, and so is not shown.
	 */
	static String secret(String setting, @Nullable String value) {
		if (!StringUtils.hasText(value)) {
			throw new InvalidSettingException(setting, "must not be blank", null);
		}
		return value;
	}

	private static Duration duration(String setting, @Nullable Duration value, Duration min, Duration max,
			String expectation) {
		if (value == null || value.compareTo(min) < 0 || value.compareTo(max) > 0) {
			throw new InvalidSettingException(setting, expectation, given(value));
		}
		return value;
	}

	private static Object given(@Nullable Object value) {
		return (value != null) ? value : "null";
	}

}
