package io.github.taskrouter.benchmarks.goal;

import java.util.List;
import java.util.OptionalDouble;

import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Metric.Best;
import io.github.taskrouter.benchmarks.harness.Result;
import org.jspecify.annotations.Nullable;

/**
 * What a contestant must reach at a work: at least the bound where more is better, else
 * at most.
 *
 * @param work the name of the work
 * @param contestant the contestant
 * @param metric what is compared
 * @param bound the bound: a multiple if there is a reference, else a value of the metric
 * @param reference the contestant to be compared with, or {@code null}
 */
public record Goal(String work, String contestant, Metric metric, double bound, @Nullable String reference) {

	/**
	 * Return the figure that the bound is about.
	 * @param results the results of a run
	 * @return the figure, or nothing if it was not measured
	 */
	public OptionalDouble figure(List<Result> results) {
		OptionalDouble value = median(results, this.contestant);
		if (this.reference == null || value.isEmpty()) {
			return value;
		}
		OptionalDouble divisor = median(results, this.reference);
		return divisor.isPresent() ? OptionalDouble.of(value.getAsDouble() / divisor.getAsDouble())
				: OptionalDouble.empty();
	}

	private OptionalDouble median(List<Result> results, String name) {
		return results.stream()
			.filter((result) -> result.work().equals(this.work) && result.contestant().equals(name))
			.flatMap((result) -> result.figures().entrySet().stream())
			.filter((entry) -> entry.getKey().name().equals(this.metric.name()))
			.map((entry) -> entry.getValue())
			.mapToDouble(Figure::median)
			.findFirst();
	}

	/**
	 * Return whether a figure meets the bound.
	 * @param figure the figure
	 * @return whether it does
	 */
	public boolean isMet(double figure) {
		return atLeast() ? figure >= this.bound : figure <= this.bound;
	}

	/**
	 * Return whether more is better.
	 * @return whether the bound is a lower one
	 */
	public boolean atLeast() {
		return this.metric.best() == Best.HIGH;
	}

}
