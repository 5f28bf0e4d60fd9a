package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything at once, on all threads: kinds, answers, refusals with and without a hold,
 * failures, requests that end at once, cancels at any time, connections that take time to
 * be free.
 */
class LimiterStressTests {

	private static final int CALLS = 20_000;

	private static final int MAX_IN_FLIGHT = 8;

	private final RequestLimiter limiter = new RequestLimiter(MAX_IN_FLIGHT, CALLS);

	private final AtomicInteger connections = new AtomicInteger();

	private final AtomicInteger most = new AtomicInteger();

	@Test
	void noPermitIsLostOrGivenTwice() throws InterruptedException {
		Hooks.onErrorDropped((failure) -> {
		});
		try {
			StepVerifier.create(Flux.range(0, CALLS).flatMap(this::call, 500).then())
				.expectComplete()
				.verify(Duration.ofSeconds(120));
		}
		finally {
			Hooks.resetOnErrorDropped();
		}
		for (int wait = 0; wait < 1000 && this.limiter.inFlight() > 0; wait++) {
			Thread.sleep(10);
		}
		assertThat(this.most.get()).isBetween(2, MAX_IN_FLIGHT);
		assertThat(this.connections).hasValue(0);
		assertThat(this.limiter.inFlight()).isZero();
		assertThat(this.limiter.waiting()).isZero();
		assertThat(this.limiter.limits().size()).isLessThanOrEqualTo(5);
	}

	private Mono<Integer> call(int number) {
		Random random = new Random(number);
		long deadline = Schedulers.parallel().now(TimeUnit.MILLISECONDS) + 60_000;
		Connection connection = new Connection(random.nextInt(4));
		TestRequest<Integer> request = TestRequest.of(connection.use(answer(random)))
			.ofKind(random.nextInt(5))
			.until(deadline)
			.onFreeing(connection::onFree);
		Mono<Integer> call = this.limiter.limit(request).onErrorResume((failure) -> Mono.empty());
		Mono<Integer> impatient = (random.nextInt(3) == 0)
				? call.timeout(Duration.ofMillis(random.nextInt(4)), Mono.empty()) : call;
		return impatient.subscribeOn(Schedulers.parallel());
	}

	private static Mono<Integer> answer(Random random) {
		Mono<Integer> answer = switch (random.nextInt(20)) {
			case 0 -> Mono.error(new Refusal(Duration.ofMillis(random.nextInt(3))));
			case 1 -> Mono.error(new Refusal(null));
			case 2 -> Mono.error(new IllegalStateException("test"));
			case 3 -> Mono.empty();
			default -> Mono.just(1);
		};
		return (random.nextInt(3) == 0) ? answer : Mono.delay(Duration.ofMillis(random.nextInt(2))).then(answer);
	}

	/**
	 * In use until its request has ended, or for a while after that was cancelled.
	 */
	private final class Connection {

		private final int closingMillis;

		private final ConcurrentHashMap<String, Boolean> open = new ConcurrentHashMap<>();

		Connection(int closingMillis) {
			this.closingMillis = closingMillis;
		}

		Mono<Integer> use(Mono<Integer> answer) {
			return Mono.defer(() -> {
				this.open.put("open", true);
				LimiterStressTests.this.most.accumulateAndGet(LimiterStressTests.this.connections.incrementAndGet(),
						Math::max);
				return answer.doOnTerminate(this::close);
			});
		}

		void onFree(Runnable release) {
			if (this.closingMillis == 0) {
				close();
				release.run();
			}
			else {
				Schedulers.parallel().schedule(() -> {
					close();
					release.run();
				}, this.closingMillis, TimeUnit.MILLISECONDS);
			}
		}

		private void close() {
			if (this.open.remove("open") != null) {
				LimiterStressTests.this.connections.decrementAndGet();
			}
		}

	}

}
