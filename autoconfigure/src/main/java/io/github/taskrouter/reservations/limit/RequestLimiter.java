package io.github.taskrouter.reservations.limit;

import java.util.Map;

import reactor.core.publisher.Mono;

/**
 * Limits how many requests run at once: over all kinds, and for each kind on its own,
 * adapting to refusals. Requests of a kind start first come, first served; among kinds,
 * the longest waiting whose kind has room starts first, so that no kind blocks another. A
 * request that waits holds nothing but its place, and gives it up on cancel.
 */
public final class RequestLimiter {

	private final Permits permits;

	private final Turns turns;

	/**
	 * Create a new {@code RequestLimiter}.
	 * @param maxInFlight how many requests may run at once, at least 1
	 * @param maxWaiting how many more may wait, at least 0
	 */
	public RequestLimiter(int maxInFlight, int maxWaiting) {
		if (maxInFlight < 1 || maxWaiting < 0) {
			throw new IllegalArgumentException(
					"expected maxInFlight of at least 1 and maxWaiting of at least 0, but got %d and %d"
						.formatted(maxInFlight, maxWaiting));
		}
		this.permits = new Permits(maxInFlight, maxWaiting);
		this.turns = new Turns(this.permits);
	}

	/**
	 * Send a request as soon as its turn comes.
	 * @param request the request
	 * @param <T> the type of its answer
	 * @return the answer, taken in whatever the demand; fails with
	 * {@link RequestRejectedException}, unsent, if too many are waiting, or if the kind
	 * of the request is held back until after its deadline
	 */
	public <T> Mono<T> limit(LimitedRequest<T> request) {
		return LimitedMono.of(request, this.turns);
	}

	/**
	 * Return how many requests run now.
	 * @return the number of permits that are held
	 */
	public int inFlight() {
		return this.permits.inFlight();
	}

	/**
	 * Return how many requests wait now.
	 * @return the number of requests without a permit
	 */
	public int waiting() {
		return this.permits.waiting();
	}

	/**
	 * Return how many requests have not been let in so far.
	 * @return the number of {@link RequestRejectedException}s
	 */
	public long rejected() {
		return this.permits.rejected();
	}

	/**
	 * Return how many requests of each kind may run at once now. A kind that is missing
	 * rests, and may use all permits.
	 * @return a copy, by kind
	 */
	public Map<Object, Integer> limits() {
		return this.permits.limits();
	}

}
