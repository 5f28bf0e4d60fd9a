package io.github.taskrouter.benchmarks.scenario.paging;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.benchmarks.harness.ChildJvm;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.TestServer;
import io.github.taskrouter.benchmarks.harness.Work;
import io.github.taskrouter.benchmarks.scenario.Conversation;

import org.springframework.util.Assert;

/**
 * How many requests each consumer pattern costs with each pager, counted by the server.
 */
public final class PagingRequests implements Work {

	/** The line that tells how far a pager is off what demand needs. */
	public static final String OFF = "all lines: requests too many or too few";

	/** The column of this project's client. */
	public static final Metric THIS_CLIENT = RequestTable.column(Pager.OURS.label());

	private static final int RECORDS = ConsumerPattern.PAGES * ConsumerPattern.PAGE_SIZE;

	private static final Duration QUIET = Duration.ofMillis(300);

	/** Longer than until the cancel, but not so long that no next page would be seen. */
	private static final Duration LATE = Duration.ofMillis(2L * ConsumerPattern.CANCEL_AFTER_MILLIS);

	@Override
	public String name() {
		return "paging";
	}

	@Override
	public String caption() {
		return "Requests for each consumer pattern, %d pages of %d".formatted(ConsumerPattern.PAGES,
				ConsumerPattern.PAGE_SIZE);
	}

	@Override
	public List<Result> run(Machine machine) {
		Map<Pager, Map<ConsumerPattern, Long>> requests = new EnumMap<>(Pager.class);
		try (TestServer server = machine.startServer(RECORDS, Duration.ZERO)) {
			for (Pager pager : Pager.values()) {
				requests.put(pager, requests(machine, server, pager));
			}
		}
		RequestTable table = new RequestTable(name(), requests);
		table.requireExact(Pager.OURS);
		return table.results();
	}

	private static Map<ConsumerPattern, Long> requests(Machine machine, TestServer server, Pager pager) {
		Map<ConsumerPattern, Long> requests = new EnumMap<>(ConsumerPattern.class);
		try (ChildJvm consumer = machine.startJvm(PagingMain.class, List.of("-Xmx256m"),
				List.of(pager.name(), server.uri().toString()))) {
			warmUp(server, consumer);
			for (ConsumerPattern pattern : ConsumerPattern.values()) {
				requests.put(pattern, requests(server, consumer, pattern));
			}
		}
		return requests;
	}

	/**
	 * Let all classes load, so that no first request is later than the quiet that ends a
	 * count.
	 */
	private static void warmUp(TestServer server, ChildJvm consumer) {
		server.delay(Duration.ZERO);
		consumer.ask(ConsumerPattern.ALL.name());
		long requests = 0;
		while (requests < ConsumerPattern.PAGES) {
			requests += new QuietServer(server).requests(QUIET);
		}
	}

	private static long requests(TestServer server, ChildJvm consumer, ConsumerPattern pattern) {
		boolean late = pattern == ConsumerPattern.CANCEL_PAGE_1;
		server.delay(late ? LATE : Duration.ZERO);
		consumer.ask(pattern.name());
		long requests = new QuietServer(server).requests(late ? LATE.plus(QUIET) : QUIET);
		String failure = Conversation.ask(consumer, PagingMain.STOP, String.class);
		Assert.state(failure.isEmpty(), () -> pattern.label() + ": " + failure);
		return requests;
	}

}
