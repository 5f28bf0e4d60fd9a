package io.github.taskrouter.reservations.webclient;

/**
 * Retry-After headers, as Jazzer makes them up.
 */
class RetryAfterFuzzer {

	public static void fuzzerTestOneInput(byte[] input) {
		WireOracle.retryAfter(input);
	}

}
