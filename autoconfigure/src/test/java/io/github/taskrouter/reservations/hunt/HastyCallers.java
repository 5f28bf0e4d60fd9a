package io.github.taskrouter.reservations.hunt;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import reactor.core.Disposable;

/**
 * Callers that cancel within 3 ms, on threads of their own.
 */
final class HastyCallers implements AutoCloseable {

	private static final int FIRST = 1_000_000_000;

	private static final long LATEST = Duration.ofMillis(3).toNanos();

	private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

	private final Random random = new Random(20261124);

	private int number = FIRST;

	/**
	 * Call and cancel.
	 * @param client the client
	 * @param cancels how often
	 * @param atOnce how many calls at once
	 */
	void run(ReservationClient client, int cancels, int atOnce) {
		Semaphore places = new Semaphore(atOnce);
		for (int cancel = 0; cancel < cancels; cancel++) {
			places.acquireUninterruptibly();
			CallKind kind = this.random.nextBoolean() ? CallKind.UPDATE : CallKind.FETCH;
			Disposable call = kind.of(client, TestSids.reservation(this.number++)).subscribe((reservation) -> {
			}, (failure) -> {
			});
			long moment = this.random.nextLong(LATEST);
			Runnable end = () -> {
				call.dispose();
				places.release();
			};
			if (moment < LATEST / 10) {
				end.run();
			}
			else {
				this.threads.schedule(end, moment, TimeUnit.NANOSECONDS);
			}
		}
		places.acquireUninterruptibly(atOnce);
	}

	@Override
	public void close() {
		this.threads.shutdown();
	}

}
