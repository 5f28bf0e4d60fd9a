package io.github.taskrouter.reservations.webclient;

import java.nio.charset.StandardCharsets;

/**
 * Links of a next page, as Jazzer makes them up.
 */
class LinkFuzzer {

	public static void fuzzerTestOneInput(byte[] input) {
		WireOracle.follow(new String(input, StandardCharsets.UTF_8));
	}

}
