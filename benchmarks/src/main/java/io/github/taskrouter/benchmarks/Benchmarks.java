package io.github.taskrouter.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.taskrouter.benchmarks.harness.Comparisons;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.Work;
import io.github.taskrouter.benchmarks.report.Environment;
import io.github.taskrouter.benchmarks.report.Report;

/**
 * Compares the client with others, prints the tables and writes the report.
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	/**
	 * Run the works that {@code -Dbenchmarks} selects.
	 * @param args none
	 */
	public static void main(String[] args) {
		Options options = Options.fromSystemProperties();
		Path home = options.home();
		Environment environment = Environment.current(home);
		System.out.println(environment);
		List<Work> works = options.select(works());
		Machine machine = options.machine();
		List<Result> results = new ArrayList<>();
		for (Work work : works) {
			List<Result> ofWork = work.run(machine);
			System.out.println(Report.section(work, ofWork));
			results.addAll(ofWork);
		}
	}

	private static List<Work> works() {
		return Comparisons.all();
	}

}
