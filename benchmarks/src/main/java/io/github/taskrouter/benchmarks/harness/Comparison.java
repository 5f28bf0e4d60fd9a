package io.github.taskrouter.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.harness.Round.Operation;

/**
 * Measures all contestants at the same work: each in a JVM of its own, first until it is
 * warm, then in turns.
 */
final class Comparison implements Work {

	private static final int RECORDS = 100_000;

	private static final int CALLS = 40_000;

	private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);

	private final String name;

	private final String caption;

	private final Round round;

	Comparison(String name, String caption, Round round) {
		this.name = name;
		this.caption = caption;
		this.round = round;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String caption() {
		return this.caption;
	}

	@Override
	public List<Result> run(Machine machine) {
		int records = machine.quick() ? RECORDS / 20 : RECORDS;
		int calls = machine.quick() ? CALLS / 20 : CALLS;
		int units = (this.round.operation() == Operation.LIST) ? records : calls;
		Map<Entry, List<Sample>> samples = new LinkedHashMap<>();
		try (TestServer server = machine.startServer(records, Duration.ZERO);
				Contestants contestants = Contestants.start(machine, server, records, calls, this.name)) {
			Expectation expectation = Expectation.of(units);
			Round measured = this.round.during(machine.quick() ? 0 : this.round.millis());
			contestants.warmUp(measured, expectation, machine.quick() ? Duration.ZERO : LONGEST_WARM_UP);
			for (int i = 0; i < machine.rounds(); i++) {
				contestants.inTurn(measured, expectation)
					.forEach((contestant, sample) -> samples.computeIfAbsent(contestant, (key) -> new ArrayList<>())
						.add(sample));
			}
		}
		return samples.entrySet().stream().map((entry) -> result(entry.getKey(), entry.getValue())).toList();
	}

	private Result result(Entry contestant, List<Sample> samples) {
		Map<Metric, Figure> figures = new LinkedHashMap<>();
		figures.put((this.round.operation() == Operation.LIST) ? Metric.RECORDS : Metric.CALLS,
				figure(samples, Sample::unitsPerSecond));
		figures.put(Metric.CPU, figure(samples, Sample::cpuMicrosPerUnit));
		figures.put(Metric.ALLOCATED, figure(samples, Sample::allocatedBytesPerUnit));
		return new Result(this.name, contestant.title(), figures);
	}

	private static Figure figure(List<Sample> samples, ToDoubleFunction<Sample> value) {
		return Figure.of(samples.stream().mapToDouble(value).toArray());
	}

}
