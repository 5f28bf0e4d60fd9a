package io.github.taskrouter.benchmarks.harness;

import java.util.List;

/**
 * Something to measure, such as listing in pages of 1000.
 */
public interface Work {

	/**
	 * Return the name that selects this work: {@code -Dbenchmarks=name,…}.
	 * @return the name, in lower case with dashes
	 */
	String name();

	/**
	 * Return what is measured, in one sentence: the caption of its table.
	 * @return the caption
	 */
	String caption();

	/**
	 * Measure, with processes of the machine only, and end all of them.
	 * @param machine starts processes and knows how long to measure
	 * @return one result for each contestant, this project's client first
	 */
	List<Result> run(Machine machine);

}
