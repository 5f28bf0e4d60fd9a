package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.util.unit.DataSize;

/**
 * The settings of a client, all of them checked, and their defaults.
 */
record Settings(Duration callTimeout, DataSize maxInMemorySize, @Nullable Integer pageSize, boolean readAhead,
		int maxPages, int maxInFlight, int maxWaiting, int maxAttempts, Duration minBackoff, Duration maxBackoff,
		Duration maxRetryAfter) {

	static final Settings DEFAULTS = new Settings(Duration.ofSeconds(60), DataSize.ofMegabytes(16), null, false, 10_000,
			50, 1000, 4, Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(60));

	static final HttpClientSettings HTTP_CLIENT = HttpClientSettings.defaults()
		.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(15));

}
