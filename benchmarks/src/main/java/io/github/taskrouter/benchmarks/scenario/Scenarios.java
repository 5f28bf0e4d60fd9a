package io.github.taskrouter.benchmarks.scenario;

import java.util.List;

import io.github.taskrouter.benchmarks.harness.Work;
import io.github.taskrouter.benchmarks.scenario.micro.Decoding;
import io.github.taskrouter.benchmarks.scenario.micro.RequestBuilding;

/**
 * All works of this package and those below.
 */
public final class Scenarios {

	private Scenarios() {
	}

	/**
	 * Return all works, in the order in which they run.
	 * @return the works
	 */
	public static List<Work> all() {
		return List.of(new Decoding(1000), new Decoding(50), new Decoding(0), new RequestBuilding());
	}

}
