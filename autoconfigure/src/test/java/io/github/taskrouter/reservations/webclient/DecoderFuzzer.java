package io.github.taskrouter.reservations.webclient;

/**
 * Successes, as Jazzer makes them up.
 */
class DecoderFuzzer {

	public static void fuzzerTestOneInput(byte[] input) {
		WireOracle.decode(input);
	}

}
