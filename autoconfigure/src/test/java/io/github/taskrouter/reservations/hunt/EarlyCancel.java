package io.github.taskrouter.reservations.hunt;

import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A cancel that comes before anything can have been written.
 */
enum EarlyCancel {

	IN_ON_SUBSCRIBE {

		@Override
		void cancel(Flux<?> call) {
			call.subscribe(new CancelAtOnce(false));
		}

	},

	AFTER_DEMAND_IN_ON_SUBSCRIBE {

		@Override
		void cancel(Flux<?> call) {
			call.subscribe(new CancelAtOnce(true));
		}

	},

	BY_A_COMPANION {

		@Override
		void cancel(Flux<?> call) {
			call.takeUntilOther(Mono.just(1)).subscribe();
		}

	},

	BY_A_COMPANION_OF_THE_FIRST {

		@Override
		void cancel(Flux<?> call) {
			call.next().takeUntilOther(Mono.just(1)).subscribe();
		}

	};

	abstract void cancel(Flux<?> call);

	private static final class CancelAtOnce extends BaseSubscriber<Object> {

		private final boolean demand;

		CancelAtOnce(boolean demand) {
			this.demand = demand;
		}

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			if (this.demand) {
				subscription.request(Long.MAX_VALUE);
			}
			subscription.cancel();
		}

	}

}
