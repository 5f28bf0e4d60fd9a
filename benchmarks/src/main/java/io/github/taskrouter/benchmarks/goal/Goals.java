package io.github.taskrouter.benchmarks.goal;

import java.util.List;
import java.util.stream.Stream;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.harness.Metric;

/**
 * The table of goals.
 */
public final class Goals {

	private static final String THIS_CLIENT = Entry.THIS_CLIENT.title();

	private static final String TWILIO = Entry.TWILIO_JAVA.title();

	private static final String WEB_CLIENT = Entry.WEB_CLIENT.title();

	private static final String TRANSPORT = Entry.BARE_REACTOR_NETTY.title();

	private Goals() {
	}

	/**
	 * Return all goals.
	 * @return the goals, in the order in which tables show them
	 */
	public static List<Goal> all() {
		return Stream.concat(ofComparisons().stream(), ScenarioGoals.all().stream()).toList();
	}

	private static List<Goal> ofComparisons() {
		return List.of(//
				compared("list-1000", Metric.RECORDS, 6, TWILIO), //
				compared("list-1000", Metric.RECORDS, 4, WEB_CLIENT), //
				compared("list-1000", Metric.CPU, 6.5, TRANSPORT), //
				compared("list-50", Metric.RECORDS, 2.8, TWILIO), //
				compared("list-50", Metric.RECORDS, 2.2, WEB_CLIENT), //
				compared("fetch", Metric.CPU, 0.8, WEB_CLIENT), //
				compared("fetch", Metric.CPU, 1.6, TRANSPORT), //
				compared("fetch", Metric.CALLS, 1.3, TWILIO), //
				compared("fetch", Metric.ALLOCATED, 1, TWILIO), //
				compared("fetch", Metric.ALLOCATED, 1, WEB_CLIENT), //
				compared("update", Metric.CPU, 0.85, WEB_CLIENT), //
				compared("update", Metric.CALLS, 1.2, TWILIO), //
				compared("update", Metric.ALLOCATED, 1, TWILIO), //
				compared("update", Metric.ALLOCATED, 1, WEB_CLIENT));
	}

	private static Goal compared(String work, Metric metric, double bound, String reference) {
		return new Goal(work, THIS_CLIENT, metric, bound, reference);
	}

}
