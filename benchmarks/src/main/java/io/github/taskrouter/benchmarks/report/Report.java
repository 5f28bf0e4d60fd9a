package io.github.taskrouter.benchmarks.report;

import java.util.List;

import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.Work;

/**
 * A run as text.
 */
public final class Report {

	private Report() {
	}

	/**
	 * Return the results of a work as a table under its caption.
	 * @param work the work
	 * @param results its results
	 * @return Markdown
	 */
	public static String section(Work work, List<Result> results) {
		return "\n### %s\n\n%s.\n\n%s".formatted(work.name(), work.caption(), Tables.of(results));
	}

}
