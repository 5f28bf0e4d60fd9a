package io.github.taskrouter.benchmarks.harness;

import java.util.List;

import io.github.taskrouter.benchmarks.harness.Round.Operation;

/**
 * The works at which all contestants are compared.
 */
public final class Comparisons {

	private static final long MILLIS = 1500;

	private Comparisons() {
	}

	/**
	 * Return the works.
	 * @return one work for each operation that users pay for
	 */
	public static List<Work> all() {
		return List.of(
				new Comparison("list-1000", "List 100,000 reservations in pages of 1000; per record",
						new Round(Operation.LIST, 1000, MILLIS)),
				new Comparison("list-50", "List 100,000 reservations in pages of 50; per record",
						new Round(Operation.LIST, 50, MILLIS)),
				new Comparison("fetch", "Fetch reservations, 20 at once; per call",
						new Round(Operation.FETCH, 0, MILLIS)),
				new Comparison("update", "Accept reservations, 20 at once; per call",
						new Round(Operation.UPDATE, 0, MILLIS)));
	}

}
