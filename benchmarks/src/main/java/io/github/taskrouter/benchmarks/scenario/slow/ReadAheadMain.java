package io.github.taskrouter.benchmarks.scenario.slow;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.taskrouter.benchmarks.scenario.Clients;
import io.github.taskrouter.benchmarks.scenario.Conversation;
import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationQuery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Consumes a list, one record after the other, and cancels after as many as a line says.
 */
final class ReadAheadMain {

	private static final Duration FOR_A_RECORD = Duration.ofMillis(1);

	private ReadAheadMain() {
	}

	public static void main(String[] args) throws Exception {
		ReservationClient client = Clients.ours(URI.create(args[0])).build();
		ReservationQuery query = ReservationQuery.all()
			.pageSize(Integer.valueOf(args[1]))
			.readAhead(Boolean.valueOf(args[2]));
		Flux<Reservation> list = client.list(TestData.TASK, query);
		Conversation.hold((line) -> consume(list, Integer.parseInt(line)));
	}

	/**
	 * Unlike {@code take(n)}, {@code takeUntil} leaves demand as it is.
	 */
	private static double consume(Flux<Reservation> list, int records) {
		AtomicInteger consumed = new AtomicInteger();
		long begin = System.nanoTime();
		list.concatMap((reservation) -> Mono.delay(FOR_A_RECORD).thenReturn(reservation))
			.takeUntil((reservation) -> consumed.incrementAndGet() == records)
			.blockLast();
		return (System.nanoTime() - begin) / 1e6;
	}

}
