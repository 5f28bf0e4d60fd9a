package io.github.taskrouter.reservations.soak;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.github.taskrouter.reservations.TaskRouterException;
import reactor.core.publisher.Mono;

/**
 * What became of each call: every one that is begun has to end, with an answer or with a
 * failure of a known kind.
 */
class Ledger {

	private final LongAdder begun = new LongAdder();

	private final LongAdder answered = new LongAdder();

	private final Map<String, LongAdder> failed = new ConcurrentHashMap<>();

	<T> Mono<T> enter(Mono<T> call) {
		return Mono.defer(() -> {
			this.begun.increment();
			return call.doOnSuccess((value) -> this.answered.increment()).onErrorResume((failure) -> {
				if (!(failure instanceof TaskRouterException)) {
					failure.printStackTrace();
				}
				this.failed.computeIfAbsent(failure.getClass().getSimpleName(), (kind) -> new LongAdder()).increment();
				return Mono.empty();
			});
		});
	}

	long begun() {
		return this.begun.sum();
	}

	long ended() {
		return this.answered.sum() + this.failed.values().stream().mapToLong(LongAdder::sum).sum();
	}

	Map<String, LongAdder> failed() {
		return new TreeMap<>(this.failed);
	}

	@Override
	public String toString() {
		return "begun %d = answered %d + failed %s".formatted(begun(), this.answered.sum(), failed());
	}

}
