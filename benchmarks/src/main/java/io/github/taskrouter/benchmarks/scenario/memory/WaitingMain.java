package io.github.taskrouter.benchmarks.scenario.memory;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.benchmarks.scenario.Clients;
import io.github.taskrouter.benchmarks.scenario.Conversation;
import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.ReservationClient;
import reactor.core.Disposable;

/**
 * Has as many calls subscribed as a line says, and answers how many bytes the heap then
 * holds after garbage collection. The first calls are in flight; all others wait for
 * their turn.
 */
final class WaitingMain {

	static final int IN_FLIGHT = 50;

	private static final int MAX_WAITING = 20_000;

	private static final long SETTLE_MILLIS = 500;

	private static final int COLLECTIONS = 3;

	private WaitingMain() {
	}

	public static void main(String[] args) throws Exception {
		ReservationClient client = Clients.ours(URI.create(args[0]))
			.maxInFlight(IN_FLIGHT)
			.maxWaiting(MAX_WAITING)
			.build();
		List<Disposable> calls = new ArrayList<>(MAX_WAITING);
		List<Throwable> failures = new ArrayList<>();
		String sid = TestData.sid(0);
		Conversation.hold((line) -> {
			while (calls.size() < Integer.parseInt(line)) {
				calls.add(client.fetch(TestData.TASK, sid).subscribe((reservation) -> {
				}, failures::add));
			}
			while (calls.size() > Integer.parseInt(line)) {
				calls.remove(calls.size() - 1).dispose();
			}
			long bytes = usedBytes();
			if (!failures.isEmpty()) {
				throw new IllegalStateException("expected calls to wait", failures.get(0));
			}
			return bytes;
		});
	}

	private static long usedBytes() throws InterruptedException {
		TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
