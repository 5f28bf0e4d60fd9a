package io.github.taskrouter.benchmarks.scenario.slow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.TestServer;
import io.github.taskrouter.benchmarks.harness.Work;

/**
 * Many fetches at once, where each answer takes a while.
 */
public final class SlowFetches implements Work {

	/** How many of the calls did not succeed. */
	public static final Metric FAILED = new Metric("failed", "calls", Metric.Best.LOW);

	/**
	 * Threads that the client has started and that are neither event loops nor timers.
	 */
	public static final Metric OTHER_THREADS = new Metric("besides event loops and timers", "threads", Metric.Best.LOW);

	private static final Metric THREADS = new Metric("threads", "threads", Metric.Best.LOW);

	private static final Duration DELAY = Duration.ofMillis(100);

	@Override
	public String name() {
		return "slow-fetches";
	}

	@Override
	public String caption() {
		return "%,d fetches, %d at once, %d ms an answer".formatted(SlowClient.CALLS, SlowClient.AT_ONCE,
				DELAY.toMillis());
	}

	@Override
	public List<Result> run(Machine machine) {
		List<Result> results = new ArrayList<>();
		try (TestServer server = machine.startServer(SlowClient.CALLS, DELAY)) {
			InTurns.run(machine, server, "fetch")
				.forEach((client, measured) -> results.add(new Result(name(), client.label(), figures(measured))));
		}
		return results;
	}

	private static Map<Metric, Figure> figures(List<SlowMain.Measured> measured) {
		Map<Metric, Figure> figures = new LinkedHashMap<>();
		figures.put(Metric.CALLS, figure(measured, (round) -> round.count() / round.millis() * 1000));
		figures.put(Metric.TIME, figure(measured, SlowMain.Measured::millis));
		figures.put(FAILED, figure(measured, (round) -> SlowClient.CALLS - round.count()));
		figures.put(THREADS, figure(measured, SlowMain.Measured::threads));
		figures.put(OTHER_THREADS, figure(measured, (round) -> round.others().size()));
		return figures;
	}

	private static Figure figure(List<SlowMain.Measured> measured, ToDoubleFunction<SlowMain.Measured> value) {
		return Figure.of(measured.stream().mapToDouble(value).toArray());
	}

}
