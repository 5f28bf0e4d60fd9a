package io.github.taskrouter.reservations.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Flux;

/**
 * The content of pages as one stream. A page is requested when all content before it has
 * been emitted and there is demand for more; with read-ahead, one page earlier. No stock
 * operator can do that: all of them subscribe to the next source as soon as the last one
 * completes.
 *
 * @param <P> the type of a page
 * @param <T> the type of what it holds
 */
public final class PagedFlux<P, T> extends Flux<T> implements Scannable {

	private final Supplier<PageChain<P>> chains;

	private final Function<P, List<T>> content;

	private final boolean readAhead;

	private PagedFlux(Supplier<PageChain<P>> chains, Function<P, List<T>> content, boolean readAhead) {
		this.chains = chains;
		this.content = content;
		this.readAhead = readAhead;
	}

	/**
	 * Create the stream.
	 * @param chains creates the walk of each subscriber
	 * @param content what a page holds, in order
	 * @param readAhead whether to request one page ahead: as soon as demand reaches past
	 * the page at hand, or half of that has been emitted
	 * @param <P> the type of a page
	 * @param <T> the type of what it holds
	 * @return the stream, lazy and cold
	 */
	public static <P, T> Flux<T> of(Supplier<PageChain<P>> chains, Function<P, List<T>> content, boolean readAhead) {
		return onAssembly(new PagedFlux<>(chains, content, readAhead));
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> actual) {
		new PagedSubscription<>(actual, this.chains.get(), this.content, this.readAhead).start();
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Object scanUnsafe(Attr key) {
		return (key == Attr.RUN_STYLE) ? Attr.RunStyle.ASYNC : null;
	}

}
