package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Settings that differ from the defaults in what a test is about.
 */
final class TestSettings {

	private static final Settings DEFAULTS = Settings.DEFAULTS;

	private TestSettings() {
	}

	static Settings pageSize(@Nullable Integer pageSize) {
		return new Settings(DEFAULTS.callTimeout(), DEFAULTS.maxInMemorySize(), pageSize, DEFAULTS.readAhead(),
				DEFAULTS.maxPages(), DEFAULTS.maxInFlight(), DEFAULTS.maxWaiting(), DEFAULTS.maxAttempts(),
				DEFAULTS.minBackoff(), DEFAULTS.maxBackoff(), DEFAULTS.maxRetryAfter());
	}

	static Settings retry(int maxAttempts, Duration minBackoff, Duration maxBackoff, Duration maxRetryAfter) {
		return new Settings(DEFAULTS.callTimeout(), DEFAULTS.maxInMemorySize(), DEFAULTS.pageSize(),
				DEFAULTS.readAhead(), DEFAULTS.maxPages(), DEFAULTS.maxInFlight(), DEFAULTS.maxWaiting(), maxAttempts,
				minBackoff, maxBackoff, maxRetryAfter);
	}

}
