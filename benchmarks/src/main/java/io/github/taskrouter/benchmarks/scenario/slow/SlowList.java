package io.github.taskrouter.benchmarks.scenario.slow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.TestServer;
import io.github.taskrouter.benchmarks.harness.Work;

import org.springframework.util.Assert;

/**
 * Listing with everything at its default, where each answer takes a while.
 */
public final class SlowList implements Work {

	static final String LINE = "list";

	private static final int RECORDS = 10_000;

	private static final Duration DELAY = Duration.ofMillis(50);

	@Override
	public String name() {
		return "slow-list";
	}

	@Override
	public String caption() {
		return "List 10,000 reservations with everything at its default, %d ms an answer".formatted(DELAY.toMillis());
	}

	@Override
	public List<Result> run(Machine machine) {
		try (TestServer server = machine.startServer(RECORDS, DELAY)) {
			return InTurns.run(machine, server, LINE)
				.entrySet()
				.stream()
				.map((entry) -> new Result(name(), entry.getKey().label(), figures(entry.getValue())))
				.toList();
		}
	}

	private static Map<Metric, Figure> figures(List<SlowMain.Measured> measured) {
		Assert.state(measured.stream().allMatch((round) -> round.count() == RECORDS),
				() -> "expected %d records but got %s".formatted(RECORDS, measured));
		Map<Metric, Figure> figures = new LinkedHashMap<>();
		figures.put(Metric.RECORDS,
				Figure.of(measured.stream().mapToDouble((round) -> round.count() / round.millis() * 1000).toArray()));
		figures.put(Metric.TIME, Figure.of(measured.stream().mapToDouble(SlowMain.Measured::millis).toArray()));
		return figures;
	}

}
