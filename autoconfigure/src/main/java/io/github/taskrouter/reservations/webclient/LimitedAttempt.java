package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.limit.LimitedRequest;
import io.github.taskrouter.reservations.limit.Outcome;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An attempt that runs under the limits of its workspace and operation.
 *
 * @param <T> the type of the answer
 */
final class LimitedAttempt<T> implements LimitedRequest<T> {

	private static final Runnable NOTHING = () -> {
	};

	private final RunningCall call;

	private final Attempt attempt;

	private final Supplier<Mono<T>> exchange;

	private final UnaryOperator<Throwable> failed;

	private final Duration maxRetryAfter;

	/**
	 * Create a new {@code LimitedAttempt}.
	 * @param call the call, whose current attempt this is
	 * @param exchange sends the request
	 * @param failed told of a failure; returns it in the terms of the API
	 * @param maxRetryAfter for how long a refusal may hold back others
	 */
	LimitedAttempt(RunningCall call, Supplier<Mono<T>> exchange, UnaryOperator<Throwable> failed,
			Duration maxRetryAfter) {
		this.call = call;
		this.attempt = call.attempt();
		this.exchange = exchange;
		this.failed = failed;
		this.maxRetryAfter = maxRetryAfter;
	}

	@Override
	public Object kind() {
		return this.call.request().kind();
	}

	@Override
	public boolean isAgain() {
		return this.call.lastFailure() != null;
	}

	@Override
	public long deadline() {
		return this.call.deadline();
	}

	@Override
	public Mono<T> send() {
		return this.exchange.get();
	}

	@Override
	public void giveUp() {
		this.attempt.giveUp();
	}

	@Override
	public void onFree(Runnable release) {
		this.attempt.free(release);
	}

	/**
	 * End without an answer only where there were no credentials: a connector without an
	 * answer fails.
	 */
	@Override
	public @Nullable Throwable end(@Nullable T answer, @Nullable Throwable failure) {
		try {
			if (failure != null) {
				return this.failed.apply(failure);
			}
			return (answer != null) ? null : this.failed.apply(new RefusedException("there are no credentials"));
		}
		finally {
			this.attempt.free(NOTHING);
		}
	}

	/**
	 * An error from Twilio counts as an answer, except for 429 and 5xx.
	 */
	@Override
	public Outcome outcomeOf(@Nullable Throwable failure) {
		if (failure == null) {
			return Outcome.answered();
		}
		if (failure instanceof TaskRouterRateLimitException refusal) {
			return Outcome.refused(holdFor(refusal.getRetryAfter()));
		}
		return (failure instanceof TaskRouterResponseException && !(failure instanceof TaskRouterServerException))
				? Outcome.answered() : Outcome.unknown();
	}

	private @Nullable Duration holdFor(@Nullable Duration retryAfter) {
		return (retryAfter != null && retryAfter.compareTo(this.maxRetryAfter) <= 0) ? retryAfter : null;
	}

}
