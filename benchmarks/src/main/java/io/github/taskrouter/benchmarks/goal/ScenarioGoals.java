package io.github.taskrouter.benchmarks.goal;

import java.util.List;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.scenario.memory.SmallHeap;
import io.github.taskrouter.benchmarks.scenario.memory.WaitingCalls;
import io.github.taskrouter.benchmarks.scenario.micro.Decoding;
import io.github.taskrouter.benchmarks.scenario.paging.PagingRequests;
import io.github.taskrouter.benchmarks.scenario.slow.SlowFetches;
import io.github.taskrouter.benchmarks.scenario.startup.JarSize;
import io.github.taskrouter.benchmarks.scenario.startup.StartUp;

/**
 * The goals apart from the comparison of throughput.
 */
final class ScenarioGoals {

	private static final String THIS_CLIENT = Entry.THIS_CLIENT.title();

	private static final String TWILIO = Entry.TWILIO_JAVA.title();

	private ScenarioGoals() {
	}

	static List<Goal> all() {
		return List.of(//
				new Goal("slow-list", THIS_CLIENT, Metric.RECORDS, 15, TWILIO), //
				new Goal("decode-1000", THIS_CLIENT, Decoding.TIME, 2, Decoding.TOKENS), //
				new Goal("decode-1000", THIS_CLIENT, Metric.ALLOCATED, 1600, null), //
				new Goal("slow-fetches", THIS_CLIENT, SlowFetches.FAILED, 0, null), //
				new Goal("slow-fetches", THIS_CLIENT, Metric.CALLS, 20, TWILIO), //
				new Goal("slow-fetches", THIS_CLIENT, SlowFetches.OTHER_THREADS, 0, null), //
				new Goal("paging", PagingRequests.OFF, PagingRequests.THIS_CLIENT, 0, null), //
				new Goal("small-heap", THIS_CLIENT, Metric.RECORDS, 5, SmallHeap.BASELINE), //
				new Goal("waiting", THIS_CLIENT, WaitingCalls.BYTES_A_CALL, 1500, null), //
				new Goal("start-up-webflux", StartUp.withStarter(), Metric.TIME, 1.05, StartUp.alone()), //
				new Goal("start-up-mvc", StartUp.withStarter(), Metric.TIME, 1.05, StartUp.alone()), //
				new Goal("jars", THIS_CLIENT, JarSize.BYTES, 250_000, null));
	}

}
