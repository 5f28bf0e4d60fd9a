package io.github.taskrouter.reservations.hunt;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits of a test.
 */
final class Pause {

	private static final Duration STEP = Duration.ofMillis(50);

	private Pause() {
	}

	static void of(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Wait until something holds.
	 * @param condition what is to hold
	 * @return whether it has come to hold
	 */
	static boolean until(BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				return false;
			}
			of(STEP);
		}
		return true;
	}

}
