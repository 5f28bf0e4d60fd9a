package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

import io.github.taskrouter.reservations.webclient.RequestKind.Operation;

/**
 * Counts retries and pages from the beginning of a client.
 */
final class CallCounts {

	private final AtomicLongArray retries = new AtomicLongArray(Operation.values().length);

	private final LongAdder pages = new LongAdder();

	void retried(Operation operation) {
		this.retries.incrementAndGet(operation.ordinal());
	}

	void turned() {
		this.pages.increment();
	}

	long retries(Operation operation) {
		return this.retries.get(operation.ordinal());
	}

	long pages() {
		return this.pages.sum();
	}

}
