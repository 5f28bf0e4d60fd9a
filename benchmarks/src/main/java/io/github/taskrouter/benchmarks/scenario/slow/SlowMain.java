package io.github.taskrouter.benchmarks.scenario.slow;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import io.github.taskrouter.benchmarks.scenario.Conversation;

/**
 * Calls a slow server with one client, as often as a line asks for it.
 */
final class SlowMain {

	/** Reactor Netty's event loops, and what both it and Reactor use for timers alone. */
	private static final String EVENT_LOOP_OR_TIMER = "reactor-http-.*|reactor-netty-pool-maintenance-.*|parallel-.*";

	private SlowMain() {
	}

	public static void main(String[] args) throws Exception {
		Set<Thread> before = threads();
		SlowClient.Calls calls = SlowClient.valueOf(args[0]).create(URI.create(args[1]));
		Conversation
			.hold((line) -> measure(line.equals(SlowList.LINE) ? calls::countList : calls::countFetches, before));
	}

	private static Measured measure(LongSupplier calls, Set<Thread> before) {
		long begin = System.nanoTime();
		long count = calls.getAsLong();
		double millis = (System.nanoTime() - begin) / 1e6;
		Set<Thread> used = threads();
		used.removeAll(before);
		List<String> others = used.stream()
			.map(Thread::getName)
			.filter((name) -> !name.matches(EVENT_LOOP_OR_TIMER))
			.sorted()
			.toList();
		return new Measured(count, millis, used.size(), others);
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces().keySet().stream().collect(Collectors.toSet());
	}

	/**
	 * What the calls took.
	 *
	 * @param count how many records arrived, or how many calls succeeded
	 * @param millis how long all took
	 * @param threads how many threads there are since the client was made
	 * @param others the names of those that are neither event loops nor for timers
	 */
	record Measured(long count, double millis, long threads, List<String> others) {
	}

}
