package io.github.taskrouter.benchmarks.scenario.memory;

import java.net.URI;

import io.github.taskrouter.benchmarks.contestant.Outcome;
import io.github.taskrouter.benchmarks.contestant.Tally;
import io.github.taskrouter.benchmarks.scenario.Clients;
import io.github.taskrouter.benchmarks.scenario.Conversation;
import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationQuery;

/**
 * Lists in pages of 1000, whatever this JVM's heap is, once for each line.
 */
final class SmallHeapMain {

	private SmallHeapMain() {
	}

	public static void main(String[] args) throws Exception {
		LiveHeap heap = LiveHeap.watch();
		ReservationClient client = Clients.ours(URI.create(args[0])).build();
		Conversation.hold((line) -> {
			Tally tally = new Tally();
			long begin = System.nanoTime();
			client.list(TestData.TASK, ReservationQuery.all().pageSize(1000))
				.doOnNext((reservation) -> tally.add(reservation.sid(), reservation.dateCreated(),
						reservation.dateUpdated()))
				.blockLast();
			return new Listed(tally.outcome(), (System.nanoTime() - begin) / 1e6, heap.mostBytes());
		});
	}

	/**
	 * What was listed.
	 *
	 * @param outcome the records
	 * @param millis how long it took
	 * @param heapBytes the most that the heap held after a garbage collection
	 */
	record Listed(Outcome outcome, double millis, long heapBytes) {
	}

}
