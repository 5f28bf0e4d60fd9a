package io.github.taskrouter.reservations.hunt;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import reactor.core.publisher.Flux;

/**
 * Callers that fetch and update one reservation after another, each time another, and
 * never cancel.
 */
final class PatientCallers {

	private static final int CALLERS = 16;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final AtomicInteger number = new AtomicInteger();

	private final AtomicBoolean finished = new AtomicBoolean();

	private final CountDownLatch running = new CountDownLatch(CALLERS);

	private final Collection<String> updated = new ConcurrentLinkedQueue<>();

	private final LongAdder answered = new LongAdder();

	private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

	void start(ReservationClient client) {
		for (int caller = 0; caller < CALLERS; caller++) {
			Flux.defer(() -> next(client))
				.repeat(() -> !this.finished.get())
				.subscribe(null, this::fail, this.running::countDown);
		}
	}

	/**
	 * Let each caller finish the call that it is at.
	 * @return whether all have
	 */
	boolean finish() throws InterruptedException {
		this.finished.set(true);
		return this.running.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

	Map<String, LongAdder> failures() {
		return this.failures;
	}

	long answered() {
		return this.answered.sum();
	}

	/**
	 * The reservations whose update was answered.
	 */
	Collection<String> updated() {
		return this.updated;
	}

	private Flux<Reservation> next(ReservationClient client) {
		int current = this.number.incrementAndGet();
		String sid = TestSids.reservation(current);
		CallKind kind = (current % 2 == 0) ? CallKind.UPDATE : CallKind.FETCH;
		return kind.of(client, sid)
			.doOnNext((reservation) -> answer(kind, sid, reservation))
			.onErrorResume((failure) -> {
				fail(failure);
				return Flux.empty();
			});
	}

	private void answer(CallKind kind, String sid, Reservation reservation) {
		if (!reservation.sid().equals(sid)) {
			fail(new IllegalStateException("the answer of another call"));
		}
		else {
			this.answered.increment();
			if (kind == CallKind.UPDATE) {
				this.updated.add(sid);
			}
		}
	}

	private void fail(Throwable failure) {
		String text = failure.getClass().getSimpleName()
				+ ((failure.getCause() != null) ? " for " + failure.getCause().getClass().getSimpleName() : "");
		this.failures.computeIfAbsent(text, (kind) -> new LongAdder()).increment();
	}

}
