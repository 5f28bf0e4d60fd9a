package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.webclient.RequestKind.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * Decides whether a request is sent again, and when; the only class that does. A request
 * that may have been processed is sent again only if it is repeatable.
 */
final class RetryPolicy {

	private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

	private static final double MAX_JITTER = 0.5;

	private final Settings settings;

	private final RetryBudget budget = new RetryBudget();

	private final DoubleSupplier random;

	RetryPolicy(Settings settings) {
		this(settings, () -> ThreadLocalRandom.current().nextDouble());
	}

	RetryPolicy(Settings settings, DoubleSupplier random) {
		this.settings = settings;
		this.random = random;
	}

	/**
	 * Count a success towards what retries may cost.
	 */
	void succeeded() {
		this.budget.giveBack();
	}

	/**
	 * Decide what follows a failure, and begin another attempt of the call if one may.
	 * @return the delay before the other attempt, or {@code null} if there is none
	 */
	@Nullable Duration delayBeforeNext(RunningCall call, Throwable failure) {
		if (!(failure instanceof TaskRouterException known) || !mayHelp(known, call)) {
			return null;
		}
		Duration retryAfter = retryAfter(known);
		if (call.retries() + 1 >= this.settings.maxAttempts()
				|| retryAfter.compareTo(this.settings.maxRetryAfter()) > 0) {
			return null;
		}
		Duration delay = call.attempt().isTokenRefused() ? Duration.ZERO : delay(retryAfter, call.retries());
		if (!call.hasTimeFor(delay) || !this.budget.tryTake()) {
			return null;
		}
		call.again(known);
		return delay;
	}

	/**
	 * Return whether another attempt may succeed, and does no harm if this one was
	 * processed. A check of the workspace is for those who will ask again.
	 */
	private static boolean mayHelp(TaskRouterException failure, RunningCall call) {
		ReservationRequest request = call.request();
		if (call.attempt().isTokenRefused()) {
			return !call.isTokenRenewed();
		}
		if (request.operation() == Operation.WORKSPACE) {
			return false;
		}
		if (failure instanceof TaskRouterTransportException transport) {
			return !(transport instanceof LocalFailureException) && !Handshake.hasFailed(transport)
					&& (request.repeatable() || !transport.isSent());
		}
		if (failure instanceof MismatchedAnswerException) {
			return HttpMethod.GET.equals(request.operation().method()) && !call.isMismatched();
		}
		return failure instanceof TaskRouterRateLimitException
				|| request.repeatable() && failure instanceof TaskRouterResponseException response
						&& PASSING.contains(response.getStatusCode().value());
	}

	private static Duration retryAfter(TaskRouterException failure) {
		@Nullable Duration retryAfter = (failure instanceof TaskRouterResponseException response) ? response.getRetryAfter()
				: null;
		return (retryAfter != null) ? retryAfter : Duration.ZERO;
	}

	/**
	 * Return a delay that grows exponentially from {@code min-backoff} to
	 * {@code max-backoff}, never less than {@code Retry-After}, with jitter on top.
	 */
	private Duration delay(Duration retryAfter, long retries) {
		double factor = Math.pow(2, Math.min(retries, 32));
		double backoff = Math.min(this.settings.minBackoff().toMillis() * factor,
				this.settings.maxBackoff().toMillis());
		double base = Math.max(backoff, retryAfter.toMillis());
		return Duration.ofMillis(Math.round(base * (1 + MAX_JITTER * this.random.getAsDouble())));
	}

}
