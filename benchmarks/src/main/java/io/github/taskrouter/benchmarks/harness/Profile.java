package io.github.taskrouter.benchmarks.harness;

import java.nio.file.Path;

import io.github.taskrouter.benchmarks.contestant.Entry;

/**
 * Where a contestant's flight recording goes.
 */
final class Profile {

	private Profile() {
	}

	static String flag(String work, Entry contestant) {
		Path file = Path.of(System.getProperty("benchmarks.home", "."), "benchmarks", "target",
				work + "-" + contestant.name().toLowerCase() + ".jfr");
		return "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file;
	}

}
