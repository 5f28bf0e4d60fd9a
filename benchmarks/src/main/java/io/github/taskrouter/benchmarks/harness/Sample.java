package io.github.taskrouter.benchmarks.harness;

import io.github.taskrouter.benchmarks.contestant.Outcome;

/**
 * What one round of a contestant took.
 *
 * @param outcome what was done
 * @param wallNanos wall-clock time
 * @param cpuNanos CPU time of the whole process
 * @param allocatedBytes bytes that the live threads have allocated
 * @param compileMillis for how long the JVM was compiling, by its own account
 */
record Sample(Outcome outcome, long wallNanos, long cpuNanos, long allocatedBytes, long compileMillis) {

	private static final double SETTLED = 0.03;

	/**
	 * Return whether the code was compiled, so that the next round is no faster.
	 */
	boolean isWarm() {
		return this.compileMillis * 1e6 < this.wallNanos * SETTLED;
	}

	double unitsPerSecond() {
		return this.outcome.units() * 1e9 / this.wallNanos;
	}

	double cpuMicrosPerUnit() {
		return this.cpuNanos / 1e3 / this.outcome.units();
	}

	double allocatedBytesPerUnit() {
		return (double) this.allocatedBytes / this.outcome.units();
	}

}
