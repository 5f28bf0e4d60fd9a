package io.github.taskrouter.benchmarks.report;

import java.util.List;

import io.github.taskrouter.benchmarks.harness.Result;

/**
 * The results of a work, and where they come from.
 *
 * @param name the name of the work
 * @param caption what is measured
 * @param environment where
 * @param rounds how many rounds were measured
 * @param results the results
 */
public record Section(String name, String caption, Environment environment, int rounds, List<Result> results) {

	@Override
	public String toString() {
		return "### %s\n\n%s.\n\n%s".formatted(this.name, this.caption, Tables.of(this.results));
	}

}
