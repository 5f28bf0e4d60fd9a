package io.github.taskrouter.benchmarks.scenario.paging;

import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/**
 * Requests so many records in batches, each when the one before has arrived, and stays
 * subscribed.
 */
final class Demand<T> extends BaseSubscriber<T> {

	private final int batch;

	private final int total;

	private int received;

	Demand(int batch, int total) {
		this.batch = batch;
		this.total = total;
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		if (this.total > 0) {
			request(this.batch);
		}
	}

	@Override
	protected void hookOnNext(T record) {
		this.received++;
		if (this.received < this.total && this.received % this.batch == 0) {
			request(this.batch);
		}
	}

}
