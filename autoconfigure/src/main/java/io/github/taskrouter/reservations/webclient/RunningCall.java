package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * A request on its way, through all of its attempts: how much time it has left, and
 * whether Twilio may have processed it.
 */
final class RunningCall {

	private final ReservationRequest request;

	private final Duration timeout;

	private final long deadline;

	private final AtomicReference<Attempt> attempt = new AtomicReference<>(Attempt.OPEN);

	private volatile boolean sentBefore;

	private volatile @Nullable TaskRouterException lastFailure;

	RunningCall(ReservationRequest request, Duration timeout) {
		this.request = request;
		this.timeout = timeout;
		this.deadline = now() + timeout.toMillis();
	}

	ReservationRequest request() {
		return this.request;
	}

	@Nullable TaskRouterException lastFailure() {
		return this.lastFailure;
	}

	/**
	 * Whether any attempt may have been processed.
	 */
	boolean isSent() {
		return this.sentBefore || isAttemptSent();
	}

	/**
	 * Whether the attempt under way may have been processed.
	 */
	boolean isAttemptSent() {
		return this.attempt.get() == Attempt.SENT;
	}

	/**
	 * The request is about to be written.
	 * @return whether it still may be: once the call has been given up as not sent, it
	 * must not be sent any more
	 */
	boolean send() {
		return this.attempt.updateAndGet((state) -> (state == Attempt.OPEN) ? Attempt.SENT : state) == Attempt.SENT;
	}

	/**
	 * The attempt has failed and there will be another. What Twilio has refused for there
	 * being too many was not processed.
	 */
	void again(TaskRouterException failure) {
		this.lastFailure = failure;
		this.sentBefore = this.sentBefore || (isAttemptSent() && !(failure instanceof TaskRouterRateLimitException));
		this.attempt.compareAndSet(Attempt.SENT, Attempt.OPEN);
	}

	boolean hasTimeFor(Duration delay) {
		return now() + delay.toMillis() < this.deadline;
	}

	TaskRouterTransportException timedOut() {
		this.attempt.compareAndSet(Attempt.OPEN, Attempt.GIVEN_UP);
		return TaskRouterTransportException.create(
				"%s was not done within %s (call-timeout)".formatted(this.request, this.timeout), isSent(),
				this.lastFailure, this.request.resumeAt());
	}

	private static long now() {
		return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
	}

	private enum Attempt {

		OPEN, SENT, GIVEN_UP

	}

}
