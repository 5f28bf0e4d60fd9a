package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for so much and not for more.
 */
class HoldingSubscriber<T> extends BaseSubscriber<T> {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final Semaphore received = new Semaphore(0);

	private long outstanding;

	HoldingSubscriber(long demand) {
		this.outstanding = demand;
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		if (this.outstanding > 0) {
			subscription.request(this.outstanding);
		}
	}

	@Override
	protected void hookOnNext(T value) {
		this.received.release();
	}

	void requestOne() {
		this.outstanding++;
		request(1);
	}

	void awaitDemand() {
		try {
			assertThat(this.received.tryAcquire((int) this.outstanding, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
				.isTrue();
			this.outstanding = 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
