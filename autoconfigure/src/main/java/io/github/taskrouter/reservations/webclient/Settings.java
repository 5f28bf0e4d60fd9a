package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * Checks of settings; each error names the setting, what was expected and what was got.
 */
final class Settings {

	private static final Duration LONGEST = Duration.ofDays(365);

	private Settings() {
	}

	static int within(String name, int value, int min, int max) {
		Assert.isTrue(value >= min && value <= max,
				() -> "%s must be %d to %d but was %d".formatted(name, min, max, value));
		return value;
	}

	static int atLeast(String name, int value, int min) {
		Assert.isTrue(value >= min, () -> "%s must be %d or more but was %d".formatted(name, min, value));
		return value;
	}

	static Duration positive(String name, Duration value) {
		Assert.isTrue(value != null && value.compareTo(Duration.ZERO) > 0 && value.compareTo(LONGEST) <= 0,
				() -> "%s must be more than nothing and no more than 365 days but was %s".formatted(name, value));
		return value;
	}

	static Duration notNegative(String name, Duration value) {
		Assert.isTrue(value != null && !value.isNegative() && value.compareTo(LONGEST) <= 0,
				() -> "%s must be 0 to 365 days but was %s".formatted(name, value));
		return value;
	}

}
