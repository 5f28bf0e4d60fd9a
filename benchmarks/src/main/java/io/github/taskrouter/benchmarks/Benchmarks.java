package io.github.taskrouter.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.taskrouter.benchmarks.harness.Comparisons;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.Work;
import io.github.taskrouter.benchmarks.report.Environment;
import io.github.taskrouter.benchmarks.report.GoalTable;
import io.github.taskrouter.benchmarks.report.Publication;
import io.github.taskrouter.benchmarks.report.Section;
import io.github.taskrouter.benchmarks.scenario.Scenarios;

/**
 * Compares the client with others, prints the tables and writes the report.
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	/**
	 * Run the works that {@code -Dbenchmarks} selects.
	 * @param args none
	 * @throws IOException if the report can't be written
	 */
	public static void main(String[] args) throws IOException {
		Options options = Options.fromSystemProperties();
		List<Work> selected = options.select(works());
		Environment environment = Environment.current(options.home());
		Publication publication = options.publish() ? Publication.documentation(options.home())
				: Publication.draft(options.home());
		System.out.println(environment);
		List<Result> results = new ArrayList<>();
		for (Work work : selected) {
			List<Result> ofWork = work.run(options.machine());
			Section section = new Section(work.name(), work.caption(), environment, options.machine().rounds(), ofWork);
			System.out.println("\n" + section);
			publication.add(section);
			results.addAll(ofWork);
		}
		System.out.println("\n### Goals\n\n" + GoalTable.of(results));
		System.out.println("Report: " + publication.write(works().stream().map(Work::name).toList()));
	}

	private static List<Work> works() {
		return Stream.concat(Comparisons.all().stream(), Scenarios.all().stream()).toList();
	}

}
