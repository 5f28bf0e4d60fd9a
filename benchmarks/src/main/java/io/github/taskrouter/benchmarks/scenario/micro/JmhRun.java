package io.github.taskrouter.benchmarks.scenario.micro;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * A run of one JMH class, in JVMs that JMH starts.
 */
final class JmhRun {

	private final ChainedOptionsBuilder options;

	private JmhRun(ChainedOptionsBuilder options) {
		this.options = options;
	}

	static JmhRun of(String benchmark, Machine machine) {
		return new JmhRun(new OptionsBuilder().include("\\." + benchmark + "\\.")
			.forks(1)
			.warmupIterations(machine.quick() ? 1 : 4)
			.warmupTime(time(machine))
			.measurementIterations(machine.quick() ? 1 : 7)
			.measurementTime(time(machine))
			.addProfiler(GCProfiler.class)
			.shouldFailOnError(true)
			.verbosity(VerboseMode.SILENT));
	}

	private static TimeValue time(Machine machine) {
		return TimeValue.milliseconds(machine.quick() ? 200 : 1000);
	}

	JmhRun param(String name, String value) {
		this.options.param(name, value);
		return this;
	}

	JmhRun property(String name, String value) {
		this.options.jvmArgsAppend("-D" + name + "=" + value);
		return this;
	}

	Map<String, Score> scores() {
		try {
			Collection<RunResult> results = new Runner(this.options.build()).run();
			return results.stream()
				.collect(Collectors.toMap((result) -> result.getPrimaryResult().getLabel(), Score::of));
		}
		catch (RunnerException ex) {
			throw new IllegalStateException("JMH failed", ex);
		}
	}

	/**
	 * What an invocation costs.
	 *
	 * @param time nanoseconds
	 * @param allocated bytes
	 */
	record Score(Figure time, Figure allocated) {

		private static Score of(RunResult result) {
			return new Score(figure(result.getPrimaryResult().getStatistics()),
					figure(result.getSecondaryResults().get("gc.alloc.rate.norm").getStatistics()));
		}

		private static Figure figure(Statistics values) {
			return new Figure(values.getPercentile(50), values.getMin(), values.getMax());
		}

		Score per(int records) {
			return new Score(per(this.time, records), per(this.allocated, records));
		}

		private static Figure per(Figure figure, int records) {
			return new Figure(figure.median() / records, figure.min() / records, figure.max() / records);
		}

		Result result(String work, String contestant, Metric timeMetric) {
			Map<Metric, Figure> figures = new LinkedHashMap<>();
			figures.put(timeMetric, this.time);
			figures.put(Metric.ALLOCATED, this.allocated);
			return new Result(work, contestant, figures);
		}

	}

}
