package io.github.taskrouter.benchmarks.harness;

import java.util.Arrays;

/**
 * The median of some measurements, and their spread.
 *
 * @param median the median
 * @param min the smallest
 * @param max the largest
 */
public record Figure(double median, double min, double max) {

	/**
	 * Return the figure of a value that was measured once or is exact.
	 * @param value the value
	 * @return the figure
	 */
	public static Figure of(double value) {
		return new Figure(value, value, value);
	}

	/**
	 * Return the figure of several measurements.
	 * @param values the measurements, at least one
	 * @return the figure
	 */
	public static Figure of(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		double median = (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
		return new Figure(median, sorted[0], sorted[sorted.length - 1]);
	}

}
