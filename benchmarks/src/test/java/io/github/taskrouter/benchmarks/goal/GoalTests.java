package io.github.taskrouter.benchmarks.goal;

import java.util.List;
import java.util.Map;

import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GoalTests {

	private static final List<Result> RESULTS = List.of(result("ours", 600, 10), result("theirs", 100, 25));

	@Test
	void comparesRatesWithALowerBound() {
		Goal goal = new Goal("list", "ours", Metric.RECORDS, 6, "theirs");
		assertThat(goal.figure(RESULTS)).hasValue(6);
		assertThat(goal.isMet(6)).isTrue();
		assertThat(goal.isMet(5.99)).isFalse();
	}

	@Test
	void comparesCostsWithAnUpperBound() {
		Goal goal = new Goal("list", "ours", Metric.CPU, 0.5, "theirs");
		assertThat(goal.figure(RESULTS)).hasValue(0.4);
		assertThat(goal.isMet(0.4)).isTrue();
		assertThat(goal.isMet(0.51)).isFalse();
	}

	@Test
	void takesTheValueItselfWithoutAReference() {
		assertThat(new Goal("list", "ours", Metric.CPU, 12, null).figure(RESULTS)).hasValue(10);
	}

	@Test
	void hasNoFigureForAWorkThatWasNotMeasured() {
		assertThat(new Goal("fetch", "ours", Metric.CPU, 12, null).figure(RESULTS)).isEmpty();
	}

	private static Result result(String contestant, double records, double cpu) {
		return new Result("list", contestant, Map.of(Metric.RECORDS, Figure.of(records), Metric.CPU, Figure.of(cpu)));
	}

}
