package io.github.taskrouter.reservations.paging;

import reactor.core.publisher.Mono;

/**
 * A walk along a chain of pages, for one subscriber. Used by one thread at a time, and
 * never asked for a page before the previous one has arrived.
 *
 * @param <P> the type of a page
 */
public interface PageChain<P> {

	/**
	 * Return whether there is a page to request.
	 * @return whether {@link #next(long)} may be called
	 */
	boolean hasNext();

	/**
	 * Return the next page, requested on subscription.
	 * @param demand the demand that makes the page necessary
	 * @return the page, or an error; never empty
	 */
	Mono<P> next(long demand);

}
