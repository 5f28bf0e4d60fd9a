package io.github.taskrouter.reservations.test;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.util.Assert;

/**
 * Valid SIDs for tests: two letters that tell the kind, and 32 hex digits. Methods
 * without an argument return another SID each time; those with a number return the same
 * SID for the same number.
 *
 * @since 0.1.0
 */
public final class TwilioSids {

	private TwilioSids() {
	}

	/**
	 * Return the SID of an account, {@code AC…}.
	 * @return another SID each time
	 */
	public static String account() {
		return random("AC");
	}

	/**
	 * Return the SID of a workspace, {@code WS…}.
	 * @return another SID each time
	 */
	public static String workspace() {
		return random("WS");
	}

	/**
	 * Return the SID of a task, {@code WT…}.
	 * @return another SID each time
	 */
	public static String task() {
		return random("WT");
	}

	/**
	 * Return the SID of a task, {@code WT…}.
	 * @param number the number that the SID ends with, not negative
	 * @return the same SID for the same number
	 */
	public static String task(long number) {
		return numbered("WT", number);
	}

	/**
	 * Return the SID of a reservation, {@code WR…}.
	 * @return another SID each time
	 */
	public static String reservation() {
		return random("WR");
	}

	/**
	 * Return the SID of a reservation, {@code WR…}.
	 * @param number the number that the SID ends with, not negative
	 * @return the same SID for the same number
	 */
	public static String reservation(long number) {
		return numbered("WR", number);
	}

	/**
	 * Return the SID of a worker, {@code WK…}.
	 * @return another SID each time
	 */
	public static String worker() {
		return random("WK");
	}

	/**
	 * Return the SID of a worker, {@code WK…}.
	 * @param number the number that the SID ends with, not negative
	 * @return the same SID for the same number
	 */
	public static String worker(long number) {
		return numbered("WK", number);
	}

	/**
	 * Return the SID of an activity, {@code WA…}.
	 * @return another SID each time
	 */
	public static String activity() {
		return random("WA");
	}

	/**
	 * Return the SID of a call, {@code CA…}.
	 * @return another SID each time
	 */
	public static String call() {
		return random("CA");
	}

	static String random(String prefix) {
		byte[] bytes = new byte[16];
		ThreadLocalRandom.current().nextBytes(bytes);
		return prefix + HexFormat.of().formatHex(bytes);
	}

	private static String numbered(String prefix, long number) {
		Assert.isTrue(number >= 0, "number must not be negative");
		return "%s%032x".formatted(prefix, number);
	}

}
