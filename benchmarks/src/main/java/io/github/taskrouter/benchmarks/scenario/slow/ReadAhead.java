package io.github.taskrouter.benchmarks.scenario.slow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.benchmarks.harness.ChildJvm;
import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.TestServer;
import io.github.taskrouter.benchmarks.harness.Work;
import io.github.taskrouter.benchmarks.scenario.Conversation;

/**
 * What reading one page ahead gains, and what it costs a consumer that cancels.
 *
 * @param pageSize the size of pages
 */
public record ReadAhead(int pageSize) implements Work {

	private static final Duration DELAY = Duration.ofMillis(50);

	private static final int PAGES_OF_50 = 20;

	private static final int PAGES_OF_1000 = 4;

	@Override
	public String name() {
		return "read-ahead-" + this.pageSize;
	}

	@Override
	public String caption() {
		return "List in pages of %d for a consumer of 1 ms a record (without blocking), %d ms an answer"
			.formatted(this.pageSize, DELAY.toMillis());
	}

	private int records() {
		return this.pageSize * ((this.pageSize < 1000) ? PAGES_OF_50 : PAGES_OF_1000);
	}

	@Override
	public List<Result> run(Machine machine) {
		try (TestServer server = machine.startServer(records(), DELAY)) {
			return List.of(result(machine, server, false), result(machine, server, true));
		}
	}

	private Result result(Machine machine, TestServer server, boolean on) {
		Map<Metric, Figure> figures = new LinkedHashMap<>();
		try (ChildJvm jvm = machine.startJvm(ReadAheadMain.class, List.of("-Xmx256m"),
				List.of(server.uri().toString(), String.valueOf(this.pageSize), String.valueOf(on)))) {
			millis(jvm, records());
			server.counts();
			List<Double> all = new ArrayList<>();
			for (int round = 0; round < machine.rounds(); round++) {
				all.add(millis(jvm, records()));
			}
			figures.put(Metric.RECORDS,
					Figure.of(all.stream().mapToDouble((millis) -> records() / millis * 1000).toArray()));
			figures.put(Metric.TIME, Figure.of(all.stream().mapToDouble(Double::doubleValue).toArray()));
			figures.put(requests("requests for all"), Figure.of(server.counts().requests() / machine.rounds()));
			figures.put(requests("cancelled at 40 % of page 1"), requests(jvm, server, this.pageSize * 2 / 5));
			figures.put(requests("cancelled at 80 % of page 1"), requests(jvm, server, this.pageSize * 4 / 5));
		}
		return new Result(name(), on ? "read-ahead" : "default: no read-ahead", figures);
	}

	private static Metric requests(String name) {
		return new Metric(name, "requests", Metric.Best.NONE);
	}

	private static Figure requests(ChildJvm jvm, TestServer server, int records) {
		millis(jvm, records);
		return Figure.of(server.counts().requests());
	}

	private static double millis(ChildJvm jvm, int records) {
		return Conversation.ask(jvm, String.valueOf(records), Double.class);
	}

}
