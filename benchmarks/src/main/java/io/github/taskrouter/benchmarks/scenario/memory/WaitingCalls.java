package io.github.taskrouter.benchmarks.scenario.memory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.harness.ChildJvm;
import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.TestServer;
import io.github.taskrouter.benchmarks.harness.Work;
import io.github.taskrouter.benchmarks.scenario.Conversation;

/**
 * The memory of calls that wait for their turn, with all that belongs to a subscription.
 */
public final class WaitingCalls implements Work {

	/** What a waiting call takes, its subscription included. */
	public static final Metric BYTES_A_CALL = new Metric("bytes a waiting call", "bytes", Metric.Best.LOW);

	private static final Metric HEAP_WITHOUT = new Metric("heap bytes without", "bytes", Metric.Best.LOW);

	private static final Metric HEAP_WITH = new Metric("heap bytes with", "bytes", Metric.Best.LOW);

	private static final int WAITING = 10_000;

	private static final int ROUNDS = 3;

	/** Longer than the measurement, and shorter than the deadline of a call. */
	private static final Duration DELAY = Duration.ofSeconds(14);

	@Override
	public String name() {
		return "waiting";
	}

	@Override
	public String caption() {
		return "Memory of %,d fetches that wait, %d others in flight".formatted(WAITING, WaitingMain.IN_FLIGHT);
	}

	@Override
	public List<Result> run(Machine machine) {
		double[] without = new double[ROUNDS];
		double[] with = new double[ROUNDS];
		double[] perCall = new double[ROUNDS];
		try (TestServer server = machine.startServer(1, DELAY)) {
			for (int round = 0; round < ROUNDS; round++) {
				try (ChildJvm jvm = machine.startJvm(WaitingMain.class, List.of("-Xmx512m", "-XX:+UseSerialGC"),
						List.of(server.uri().toString()))) {
					heap(jvm, WaitingMain.IN_FLIGHT + WAITING / 10);
					without[round] = heap(jvm, WaitingMain.IN_FLIGHT);
					with[round] = heap(jvm, WaitingMain.IN_FLIGHT + WAITING);
					perCall[round] = (with[round] - without[round]) / WAITING;
				}
			}
		}
		Map<Metric, Figure> figures = new LinkedHashMap<>();
		figures.put(BYTES_A_CALL, Figure.of(perCall));
		figures.put(HEAP_WITHOUT, Figure.of(without));
		figures.put(HEAP_WITH, Figure.of(with));
		return List.of(new Result(name(), Entry.THIS_CLIENT.title(), figures));
	}

	private static double heap(ChildJvm jvm, int calls) {
		return Conversation.ask(jvm, String.valueOf(calls), Long.class);
	}

}
