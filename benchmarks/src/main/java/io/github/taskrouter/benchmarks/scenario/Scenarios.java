package io.github.taskrouter.benchmarks.scenario;

import java.util.List;
import java.util.stream.Stream;

import io.github.taskrouter.benchmarks.harness.Work;
import io.github.taskrouter.benchmarks.scenario.memory.SmallHeap;
import io.github.taskrouter.benchmarks.scenario.memory.WaitingCalls;
import io.github.taskrouter.benchmarks.scenario.micro.Decoding;
import io.github.taskrouter.benchmarks.scenario.micro.RequestBuilding;
import io.github.taskrouter.benchmarks.scenario.paging.PagingRequests;
import io.github.taskrouter.benchmarks.scenario.slow.ReadAhead;
import io.github.taskrouter.benchmarks.scenario.slow.SlowFetches;
import io.github.taskrouter.benchmarks.scenario.slow.SlowList;
import io.github.taskrouter.benchmarks.scenario.startup.JarSize;
import io.github.taskrouter.benchmarks.scenario.startup.StartUp;

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
		return Stream
			.concat(Stream.of(new Decoding(1000), new Decoding(50), new Decoding(0), new RequestBuilding(),
					new PagingRequests(), new SlowList(), new SlowFetches(), new ReadAhead(50), new ReadAhead(1000),
					new SmallHeap(), new WaitingCalls(), new JarSize()), StartUp.all().stream())
			.toList();
	}

}
