package io.github.taskrouter.benchmarks.scenario.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;

/**
 * How many requests each pager sent for each pattern: a line for each pattern, and a last
 * one that tells how far they are off what demand needs.
 *
 * @param work the name of the work
 * @param requests the requests
 */
record RequestTable(String work, Map<Pager, Map<ConsumerPattern, Long>> requests) {

	/**
	 * Require that a pager has sent exactly the requests that demand needs, for each
	 * pattern.
	 */
	void requireExact(Pager pager) {
		this.requests.get(pager).forEach((pattern, count) -> {
			if (count != pattern.due()) {
				throw new IllegalStateException("%s, %s: expected %d requests but got %d".formatted(pager.label(),
						pattern.label(), pattern.due(), count));
			}
		});
	}

	List<Result> results() {
		List<Result> results = new ArrayList<>();
		for (ConsumerPattern pattern : ConsumerPattern.values()) {
			results.add(line(pattern.label(), pattern.due(), (pager) -> this.requests.get(pager).get(pattern)));
		}
		results.add(line(PagingRequests.OFF, 0, this::off));
		return results;
	}

	private long off(Pager pager) {
		return this.requests.get(pager)
			.entrySet()
			.stream()
			.mapToLong((entry) -> Math.abs(entry.getValue() - entry.getKey().due()))
			.sum();
	}

	private Result line(String label, int due, ToDoubleFunction<Pager> count) {
		Map<Metric, Figure> figures = new LinkedHashMap<>();
		figures.put(column("due"), Figure.of(due));
		this.requests.keySet()
			.forEach((pager) -> figures.put(column(pager.label()), Figure.of(count.applyAsDouble(pager))));
		return new Result(this.work, label, figures);
	}

	static Metric column(String head) {
		return new Metric(head, "requests", Metric.Best.NONE);
	}

}
