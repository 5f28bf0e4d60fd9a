package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

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

	private volatile boolean sent;

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

	/**
	 * Whether any attempt may have been processed.
	 */
	boolean isSent() {
		return this.sent || this.sentBefore;
	}

	void sent() {
		this.sent = true;
	}

	/**
	 * The attempt has failed and there will be another. What Twilio has refused for there
	 * being too many was not processed.
	 */
	void again(TaskRouterException failure) {
		this.lastFailure = failure;
		this.sentBefore = this.sentBefore || (this.sent && !(failure instanceof TaskRouterRateLimitException));
		this.sent = false;
	}

	boolean hasTimeFor(Duration delay) {
		return now() + delay.toMillis() < this.deadline;
	}

	TaskRouterTransportException timedOut() {
		return new TaskRouterTransportException(
				"%s was not done within %s (call-timeout)".formatted(this.request, this.timeout), isSent(),
				this.lastFailure, this.request.resumeAt());
	}

	private static long now() {
		return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
	}

}
