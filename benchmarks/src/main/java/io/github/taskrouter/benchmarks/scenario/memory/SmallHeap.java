package io.github.taskrouter.benchmarks.scenario.memory;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
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

import org.springframework.util.Assert;

/**
 * A million reservations through a heap of 32 MB. With {@code -Dbenchmarks.baseline}, the
 * classes of another version of this client, which are put before those of this one, do
 * the same in turn.
 */
public final class SmallHeap implements Work {

	/** The name of the other version. */
	public static final String BASELINE = "baseline";

	private static final Metric HEAP_AFTER_GC = new Metric("heap bytes after GC, at most", "bytes", Metric.Best.LOW);

	private static final int RECORDS = 1_000_000;

	private static final String HEAP = "-Xmx32m";

	@Override
	public String name() {
		return "small-heap";
	}

	@Override
	public String caption() {
		return "List 1,000,000 reservations in pages of 1000, with " + HEAP;
	}

	@Override
	public List<Result> run(Machine machine) {
		int records = machine.quick() ? RECORDS / 10 : RECORDS;
		Map<String, List<String>> versions = versions();
		Map<String, List<SmallHeapMain.Listed>> listed = new LinkedHashMap<>();
		try (TestServer server = machine.startServer(records, Duration.ZERO)) {
			for (int round = 0; round < machine.rounds(); round++) {
				versions.forEach((version, flags) -> listed.computeIfAbsent(version, (key) -> new ArrayList<>())
					.add(list(machine, server, flags, records)));
			}
		}
		return listed.entrySet().stream().map((entry) -> result(entry.getKey(), entry.getValue())).toList();
	}

	private static Map<String, List<String>> versions() {
		Map<String, List<String>> versions = new LinkedHashMap<>();
		versions.put(Entry.THIS_CLIENT.title(), List.of(HEAP));
		String baseline = System.getProperty("benchmarks.baseline", "");
		if (!baseline.isEmpty()) {
			String classPath = baseline + File.pathSeparator + System.getProperty("java.class.path");
			versions.put(BASELINE, List.of(HEAP, "-cp", classPath));
		}
		return versions;
	}

	/**
	 * List in a new JVM, start-up and warm-up included, as a job that runs once does.
	 */
	private static SmallHeapMain.Listed list(Machine machine, TestServer server, List<String> flags, int records) {
		try (ChildJvm jvm = machine.startJvm(SmallHeapMain.class, flags, List.of(server.uri().toString()))) {
			SmallHeapMain.Listed listed = Conversation.ask(jvm, "list", SmallHeapMain.Listed.class);
			Assert.state(listed.outcome().units() == records,
					() -> "expected %d records but got %s".formatted(records, listed));
			return listed;
		}
	}

	private Result result(String version, List<SmallHeapMain.Listed> listed) {
		Map<Metric, Figure> figures = new LinkedHashMap<>();
		figures.put(Metric.RECORDS, Figure
			.of(listed.stream().mapToDouble((round) -> round.outcome().units() / round.millis() * 1000).toArray()));
		figures.put(Metric.TIME, Figure.of(listed.stream().mapToDouble(SmallHeapMain.Listed::millis).toArray()));
		figures.put(HEAP_AFTER_GC, Figure.of(listed.stream().mapToDouble(SmallHeapMain.Listed::heapBytes).toArray()));
		return new Result(name(), version, figures);
	}

}
