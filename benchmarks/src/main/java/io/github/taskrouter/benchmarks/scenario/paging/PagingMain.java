package io.github.taskrouter.benchmarks.scenario.paging;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

import io.github.taskrouter.benchmarks.scenario.Conversation;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/**
 * Consumes the list of one pager, in the pattern that a line names, until a line says
 * {@value #STOP}.
 */
final class PagingMain {

	static final String STOP = "stop";

	private PagingMain() {
	}

	public static void main(String[] args) throws Exception {
		AtomicReference<String> failure = new AtomicReference<>("");
		Flux<?> list = Pager.valueOf(args[0])
			.list(URI.create(args[1]))
			.doOnError((ex) -> failure.set(String.valueOf(ex)));
		Disposable.Swap running = Disposables.swap();
		Conversation.hold((line) -> {
			running.update(STOP.equals(line) ? Disposables.disposed() : ConsumerPattern.valueOf(line).consume(list));
			return failure.getAndSet("");
		});
	}

}
