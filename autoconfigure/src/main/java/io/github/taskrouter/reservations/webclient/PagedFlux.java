package io.github.taskrouter.reservations.webclient;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * The content of pages as one stream. A page is asked for when all content before it has
 * been emitted and there is demand for more; with read-ahead, one page earlier. No stock
 * operator can do that: all of them subscribe to the next source as soon as the last one
 * completes.
 *
 * @param <P> the type of a page
 * @param <T> the type of what it holds
 */
final class PagedFlux<P, T> extends Flux<T> {

	private final Supplier<PageChain<P>> chains;

	private final Function<P, List<T>> content;

	private final boolean readAhead;

	private PagedFlux(Supplier<PageChain<P>> chains, Function<P, List<T>> content, boolean readAhead) {
		this.chains = chains;
		this.content = content;
		this.readAhead = readAhead;
	}

	static <P, T> Flux<T> of(Supplier<PageChain<P>> chains, Function<P, List<T>> content, boolean readAhead) {
		return onAssembly(new PagedFlux<>(chains, content, readAhead));
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> actual) {
		PagedSubscription<P, T> subscription = new PagedSubscription<>(actual, this.chains.get(), this.content,
				this.readAhead);
		actual.onSubscribe(subscription);
		subscription.drain();
	}

}
