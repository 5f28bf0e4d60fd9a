package io.github.taskrouter.benchmarks.harness;

import java.util.Map;

/**
 * What a contestant reached in a work.
 *
 * @param work the name of the work
 * @param contestant the name of the contestant
 * @param figures the figures, in the order in which tables show them
 */
public record Result(String work, String contestant, Map<Metric, Figure> figures) {

	private static final String LIMIT = "limit: ";

	/**
	 * Return whether the contestant is no client that one could pick, but shows what is
	 * possible at all.
	 * @return whether its name says that it is a limit
	 */
	public boolean isLimit() {
		return this.contestant.startsWith(LIMIT);
	}

	/**
	 * Return the name of the contestant, without a remark that it is a limit.
	 * @return the name
	 */
	public String shortName() {
		return isLimit() ? this.contestant.substring(LIMIT.length()) : this.contestant;
	}

}
