package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.util.RaceTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What meets in one exchange under the limit. One permit stands for all: lost, the next
 * exchange never starts; given back twice, two run at once.
 */
class LimitedSubscriptionRaceTests {

	private static final int ROUNDS = 3000;

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final RequestLimiter limiter = new RequestLimiter(1, 10);

	private final AtomicInteger signals = new AtomicInteger();

	@BeforeEach
	void expectDroppedErrors() {
		Hooks.onErrorDropped((failure) -> {
		});
	}

	@AfterEach
	void reset() {
		Hooks.resetOnErrorDropped();
	}

	@Test
	void cancelThatMeetsTheAnswerGivesBackOnePermit() {
		for (int round = 0; round < ROUNDS; round++) {
			Sinks.One<Integer> answer = Sinks.one();
			Disposable call = call(answer.asMono());
			RaceTestUtils.race(() -> answer.tryEmitValue(1), call::dispose);
			assertOnePermit();
		}
	}

	@Test
	void cancelThatMeetsTheFailureGivesBackOnePermit() {
		for (int round = 0; round < ROUNDS; round++) {
			Sinks.One<Integer> answer = Sinks.one();
			Disposable call = call(answer.asMono());
			RaceTestUtils.race(() -> answer.tryEmitError(new IllegalStateException("test")), call::dispose);
			assertOnePermit();
		}
	}

	@Test
	void theAnswerThatMeetsTheNextCallStartsIt() {
		for (int round = 0; round < ROUNDS; round++) {
			Sinks.One<Integer> answer = Sinks.one();
			call(answer.asMono());
			int before = this.signals.get();
			RaceTestUtils.race(() -> answer.tryEmitValue(1), () -> call(Mono.just(2)));
			assertThat(this.signals).hasValue(before + 2);
			assertOnePermit();
		}
	}

	private Disposable call(Mono<Integer> exchange) {
		return this.limiter.limit(TestRequest.of(exchange))
			.subscribe((value) -> this.signals.incrementAndGet(), (failure) -> this.signals.incrementAndGet());
	}

	private void assertOnePermit() {
		Sinks.One<Integer> held = Sinks.one();
		AtomicInteger started = new AtomicInteger();
		Disposable first = call(held.asMono().doOnSubscribe((subscription) -> started.incrementAndGet()));
		Disposable second = call(Mono.<Integer>never().doOnSubscribe((subscription) -> started.incrementAndGet()));
		assertThat(started).hasValue(1);
		second.dispose();
		first.dispose();
		StepVerifier.create(this.limiter.limit(TestRequest.of(Mono.just(1))))
			.expectNext(1)
			.expectComplete()
			.verify(TIMEOUT);
	}

}
