package io.github.taskrouter.benchmarks.scenario.micro;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.Work;

/**
 * Building requests, before anything is sent.
 */
public final class RequestBuilding implements Work {

	private static final Metric TIME = new Metric("ns/request", "nanoseconds per request", Metric.Best.LOW);

	@Override
	public String name() {
		return "build";
	}

	@Override
	public String caption() {
		return "Building a request of this client";
	}

	@Override
	public List<Result> run(Machine machine) {
		Map<String, JmhRun.Score> scores = JmhRun.of("RequestBuildingBenchmark", machine).scores();
		return Stream.of("fetch", "accept", "conference")
			.map((request) -> scores.get(request).result(name(), request, TIME))
			.toList();
	}

}
