package io.github.taskrouter.reservations.limit;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A request to send under a {@link RequestLimiter}.
 *
 * @param <T> the type of its answer
 */
public interface LimitedRequest<T> {

	/**
	 * Return the kind of the request. Requests of equal kinds share a limit.
	 * @return a key with {@code equals} and {@code hashCode}
	 */
	Object kind();

	/**
	 * Return whether this is another attempt of a call that was let in before, and is not
	 * turned away by the bound on how many may wait.
	 * @return whether it was let in before
	 */
	boolean isAgain();

	/**
	 * Return when the call ends, in milliseconds of the clock of
	 * {@link reactor.core.scheduler.Schedulers#parallel()}.
	 * @return the deadline
	 */
	long deadline();

	/**
	 * Send the request. Called and subscribed to once for each subscription, when its
	 * turn has come, in the Reactor {@code Context} of its own call; never after a
	 * cancel.
	 * @return the answer
	 */
	Mono<T> send();

	/**
	 * Take note that the request has ended, before its permit goes back.
	 * @param answer the answer, or {@code null} if there is none
	 * @param failure the failure, or {@code null} if there is none
	 * @return the failure that the subscriber is told, or {@code null} for none
	 */
	@Nullable Throwable end(@Nullable T answer, @Nullable Throwable failure);

	/**
	 * Return what the end of the request says about the limit.
	 * @param failure the failure as the subscriber is told, or {@code null} after a
	 * success
	 * @return the outcome
	 */
	Outcome outcomeOf(@Nullable Throwable failure);

	/**
	 * Take note that the call was cancelled, before anything else is done about it: from
	 * now on, the request must not be written. Called whether or not it was sent.
	 */
	void giveUp();

	/**
	 * Run {@code release} as soon as the connection of the request is free, which may be
	 * now. Called once, after a request that was sent has been cancelled; another request
	 * may start only then.
	 * @param release takes the permit back; running it twice does no harm
	 */
	void onFree(Runnable release);

}
