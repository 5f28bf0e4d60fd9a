package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.util.RaceTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrencyLimiterTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final List<Integer> started = new ArrayList<>();

	@Test
	void letsNoMoreRunAtOnceThanItMay() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(7, 100_000);
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Mono<Integer> exchange = Mono.fromSupplier(() -> most.accumulateAndGet(running.incrementAndGet(), Math::max))
			.delayElement(Duration.ofMillis(1))
			.doOnTerminate(running::decrementAndGet);
		Flux<Integer> calls = Flux.range(0, 5000)
			.flatMap((number) -> limiter.limit(exchange).subscribeOn(Schedulers.parallel()), 5000);
		StepVerifier.create(calls).expectNextCount(5000).expectComplete().verify(TIMEOUT);
		assertThat(most).hasValue(7);
		assertThat(running).hasValue(0);
	}

	@Test
	void startsThoseThatWaitInTheOrderInWhichTheyCame() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 10);
		List<Sinks.One<Integer>> answers = IntStream.range(0, 5).mapToObj((number) -> Sinks.<Integer>one()).toList();
		IntStream.range(0, 5)
			.forEach((number) -> limiter.limit(call(number, answers.get(number).asMono())).subscribe());
		assertThat(this.started).containsExactly(0);
		answers.forEach((answer) -> answer.tryEmitValue(1));
		assertThat(this.started).containsExactly(0, 1, 2, 3, 4);
	}

	@Test
	void rejectsOneMoreThanMayWait() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 2);
		IntStream.range(0, 3).forEach((number) -> limiter.limit(call(number, Mono.never())).subscribe());
		StepVerifier.create(limiter.limit(call(3, Mono.just(3))))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(RejectedExecutionException.class)
				.hasMessageContaining("max-waiting"))
			.verify(TIMEOUT);
		assertThat(this.started).containsExactly(0);
	}

	@Test
	void lettingNobodyWaitStillLetsRunWhoMay() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 0);
		StepVerifier.create(limiter.limit(call(0, Mono.just(0)))).expectNext(0).expectComplete().verify(TIMEOUT);
		limiter.limit(call(1, Mono.never())).subscribe();
		StepVerifier.create(limiter.limit(call(2, Mono.just(2))))
			.expectError(RejectedExecutionException.class)
			.verify(TIMEOUT);
	}

	@Test
	void oneThatIsCancelledWhileItWaitsGivesUpItsPlace() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1);
		Sinks.One<Integer> answer = Sinks.one();
		limiter.limit(call(0, answer.asMono())).subscribe();
		limiter.limit(call(1, Mono.never())).subscribe().dispose();
		limiter.limit(call(2, Mono.never())).subscribe();
		answer.tryEmitValue(0);
		assertThat(this.started).containsExactly(0, 2);
	}

	@Test
	void oneThatIsCancelledWhileItRunsMakesRoom() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1);
		Disposable running = limiter.limit(call(0, Mono.never())).subscribe();
		limiter.limit(call(1, Mono.never())).subscribe();
		running.dispose();
		assertThat(this.started).containsExactly(0, 1);
	}

	@Test
	void oneThatFailsMakesRoom() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1);
		Sinks.One<Integer> answer = Sinks.one();
		limiter.limit(call(0, answer.asMono())).onErrorComplete().subscribe();
		limiter.limit(call(1, Mono.never())).subscribe();
		answer.tryEmitError(new IllegalStateException("test"));
		assertThat(this.started).containsExactly(0, 1);
	}

	@Test
	void theTimeOfTheConsumerDoesNotCount() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1);
		Sinks.One<Integer> answer = Sinks.one();
		limiter.limit(call(0, answer.asMono()))
			.doOnNext((value) -> limiter.limit(call(1, Mono.never())).subscribe())
			.subscribe((value) -> assertThat(this.started).containsExactly(0, 1));
		answer.tryEmitValue(0);
		assertThat(this.started).containsExactly(0, 1);
	}

	@Test
	void manyThatFailAtOnceNeedNoDeepStack() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 100_000);
		Sinks.One<Integer> answer = Sinks.one();
		AtomicInteger failed = new AtomicInteger();
		limiter.limit(answer.asMono()).subscribe();
		for (int number = 0; number < 100_000; number++) {
			limiter.limit(Mono.error(new IllegalStateException("test"))).subscribe((value) -> {
			}, (failure) -> failed.incrementAndGet());
		}
		answer.tryEmitEmpty();
		assertThat(failed).hasValue(100_000);
	}

	@Test
	void anErrorThatReactorDoesNotSignalLosesNoPermit() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1);
		StepVerifier.create(limiter.limit(Mono.defer(() -> {
			throw new NoClassDefFoundError("test");
		}))).expectError(NoClassDefFoundError.class).verify(TIMEOUT);
		StepVerifier.create(limiter.limit(call(1, Mono.just(1)))).expectNext(1).expectComplete().verify(TIMEOUT);
	}

	@Test
	void aConsumerThatBlocksHoldsNobodyElseUp() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(2, 10);
		Mono<Integer> fallback = limiter.limit(call(1, Mono.just(1))).subscribeOn(Schedulers.boundedElastic());
		Mono<Integer> failing = limiter.limit(Mono.<Integer>error(new IllegalStateException("test")))
			.onErrorResume((failure) -> Mono.just(fallback.block(TIMEOUT)))
			.subscribeOn(Schedulers.boundedElastic());
		StepVerifier.create(failing).expectNext(1).expectComplete().verify(TIMEOUT);
	}

	@Test
	void aCancelThatMeetsTheStartLosesNoPermit() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 10);
		for (int round = 0; round < 5000; round++) {
			Sinks.One<Integer> answer = Sinks.one();
			limiter.limit(answer.asMono()).subscribe();
			Disposable waiting = limiter.limit(Mono.never()).subscribe();
			RaceTestUtils.race(() -> answer.tryEmitValue(1), waiting::dispose);
			StepVerifier.create(limiter.limit(Mono.just(1))).expectNext(1).expectComplete().verify(TIMEOUT);
		}
	}

	@Test
	void contextReachesTheExchange() {
		ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1);
		Mono<String> exchange = limiter.limit(Mono.deferContextual((context) -> Mono.just(context.get("trace"))));
		assertThat(exchange.contextWrite((context) -> context.put("trace", "abc")).block(TIMEOUT)).isEqualTo("abc");
	}

	private Mono<Integer> call(int number, Mono<Integer> answer) {
		return Mono.defer(() -> {
			this.started.add(number);
			return answer;
		});
	}

}
