package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * A call under way, through all of its attempts: how much time it has left, and whether
 * Twilio may have processed its request.
 */
final class RunningCall {

	private final ReservationRequest request;

	private final Duration timeout;

	private final long deadline;

	private volatile Attempt attempt = new Attempt();

	private volatile boolean sentBefore;

	private volatile boolean tokenRenewed;

	private volatile boolean mismatched;

	private volatile @Nullable TaskRouterException lastFailure;

	private volatile int retries;

	RunningCall(ReservationRequest request, Duration timeout) {
		this.request = request;
		this.timeout = timeout;
		this.deadline = now() + timeout.toMillis();
	}

	ReservationRequest request() {
		return this.request;
	}

	Duration timeout() {
		return this.timeout;
	}

	/**
	 * Return how many attempts came before this one.
	 */
	int retries() {
		return this.retries;
	}

	/**
	 * Return when the call has to be done, by the clock of Reactor's timers.
	 */
	long deadline() {
		return this.deadline;
	}

	boolean hasTimeFor(Duration delay) {
		return now() + delay.toMillis() < this.deadline;
	}

	/**
	 * Return the attempt under way.
	 */
	Attempt attempt() {
		return this.attempt;
	}

	/**
	 * Return the failure of the attempt before this one.
	 */
	@Nullable TaskRouterException lastFailure() {
		return this.lastFailure;
	}

	/**
	 * Return whether any attempt may have been processed.
	 */
	boolean isSent() {
		return this.sentBefore || this.attempt.isWritten();
	}

	/**
	 * Return whether a token was refused before, and asked for anew.
	 */
	boolean isTokenRenewed() {
		return this.tokenRenewed;
	}

	/**
	 * Return whether an earlier answer was for another request.
	 */
	boolean isMismatched() {
		return this.mismatched;
	}

	/**
	 * Begin another attempt. It is certain that Twilio did not process a request that it
	 * refused for its token, or because there were too many.
	 * @param failure the failure of the last attempt
	 */
	void again(TaskRouterException failure) {
		boolean refused = this.attempt.isTokenRefused() || failure instanceof TaskRouterRateLimitException;
		this.tokenRenewed = this.tokenRenewed || this.attempt.isTokenRefused();
		this.sentBefore = this.sentBefore || (this.attempt.isWritten() && !refused);
		this.mismatched = this.mismatched || failure instanceof MismatchedAnswerException;
		this.lastFailure = failure;
		this.retries++;
		this.attempt = new Attempt();
	}

	TaskRouterTransportException timedOut() {
		this.attempt.giveUp();
		return TaskRouterTransportException.create(
				"%s did not complete within %s (call-timeout)".formatted(this.request, this.timeout), isSent(),
				this.lastFailure, this.request.resumeAt());
	}

	private static long now() {
		return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
	}

}
