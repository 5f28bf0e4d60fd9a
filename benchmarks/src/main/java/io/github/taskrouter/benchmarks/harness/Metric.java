package io.github.taskrouter.benchmarks.harness;

/**
 * What a figure counts.
 *
 * @param name the head of its column, such as {@code records/s}
 * @param unit the unit, shown in charts
 * @param best which end of the scale is the better one
 */
public record Metric(String name, String unit, Best best) {

	/** Records a second. */
	public static final Metric RECORDS = new Metric("records/s", "records per second", Best.HIGH);

	/** Calls a second. */
	public static final Metric CALLS = new Metric("calls/s", "calls per second", Best.HIGH);

	/** CPU time of the client's process, garbage collection and compilation included. */
	public static final Metric CPU = new Metric("CPU µs", "µs of CPU", Best.LOW);

	/** Bytes allocated by the client's threads. */
	public static final Metric ALLOCATED = new Metric("allocated bytes", "bytes", Best.LOW);

	/** Wall-clock time. */
	public static final Metric TIME = new Metric("ms", "milliseconds", Best.LOW);

	/** Requests that the server counted. */
	public static final Metric REQUESTS = new Metric("requests", "requests", Best.LOW);

	/** Which end of the scale is the better one. */
	public enum Best {

		/** The more, the better. */
		HIGH,

		/** The less, the better. */
		LOW,

		/** Neither: tables show no ratios, and there is no chart. */
		NONE

	}

}
