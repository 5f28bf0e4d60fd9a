package io.github.taskrouter.reservations.webclient;

import reactor.core.publisher.Mono;

/**
 * A run along a chain of pages, for one subscriber. Used by one thread at a time, and
 * never asked for a page before the one ahead of it has come.
 *
 * @param <P> the type of a page
 */
interface PageChain<P> {

	/**
	 * Whether there is a page to ask for.
	 */
	boolean hasNext();

	/**
	 * The next page, asked for on subscription.
	 * @param demand the demand that makes the page necessary
	 */
	Mono<P> next(long demand);

}
