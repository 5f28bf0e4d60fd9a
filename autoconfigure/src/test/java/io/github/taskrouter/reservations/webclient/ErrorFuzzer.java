package io.github.taskrouter.reservations.webclient;

import java.util.Arrays;

/**
 * Answers that are no success, as Jazzer makes them up: the first byte picks the status.
 */
class ErrorFuzzer {

	public static void fuzzerTestOneInput(byte[] input) {
		int status = 300 + ((input.length > 0) ? Byte.toUnsignedInt(input[0]) : 0);
		WireOracle.translate(status, Arrays.copyOfRange(input, Math.min(1, input.length), input.length));
	}

}
