package io.github.taskrouter.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Work;
import org.springframework.util.Assert;

/**
 * What to run, and how: system properties, as docs/performance.md explains them.
 *
 * @param selected the names of works, or {@code all}
 * @param machine how to measure
 * @param publish whether to write into the documentation
 * @param home the root of the repository
 */
record Options(Set<String> selected, Machine machine, boolean publish, Path home) {

	private static final int QUICK_ROUNDS = 2;

	static Options fromSystemProperties() {
		boolean quick = Boolean.getBoolean("benchmarks.quick");
		boolean publish = Boolean.getBoolean("benchmarks.publish");
		Assert.isTrue(!quick || !publish, "benchmarks.publish must not be set with benchmarks.quick");
		int rounds = quick ? QUICK_ROUNDS : Integer.getInteger("benchmarks.rounds", 7);
		return new Options(Set.of(System.getProperty("benchmarks", "all").split(",")),
				new Machine(rounds, quick, Boolean.getBoolean("benchmarks.jfr")), publish,
				Path.of(System.getProperty("benchmarks.home", ".")).toAbsolutePath().normalize());
	}

	List<Work> select(List<Work> works) {
		List<String> names = works.stream().map(Work::name).toList();
		for (String name : this.selected) {
			if (!name.equals("all") && !names.contains(name)) {
				throw new IllegalArgumentException("benchmarks must name some of %s but was %s".formatted(names, name));
			}
		}
		return works.stream()
			.filter((work) -> this.selected.contains("all") || this.selected.contains(work.name()))
			.toList();
	}

}
