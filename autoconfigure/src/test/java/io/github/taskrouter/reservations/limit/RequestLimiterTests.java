package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

class RequestLimiterTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final List<Integer> started = new ArrayList<>();

	@Test
	void letsNoMoreRunAtOnceThanItMay() {
		RequestLimiter limiter = new RequestLimiter(7, 100_000);
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Mono<Integer> exchange = Mono.fromSupplier(() -> most.accumulateAndGet(running.incrementAndGet(), Math::max))
			.delayElement(Duration.ofMillis(1))
			.doOnTerminate(running::decrementAndGet);
		Flux<Integer> calls = Flux.range(0, 5000)
			.flatMap((number) -> limit(limiter, exchange).subscribeOn(Schedulers.parallel()), 5000);
		StepVerifier.create(calls).expectNextCount(5000).expectComplete().verify(TIMEOUT);
		assertThat(most).hasValue(7);
		assertThat(running).hasValue(0);
	}

	@Test
	void startsThoseThatWaitInTheOrderInWhichTheyCame() {
		RequestLimiter limiter = new RequestLimiter(1, 10);
		List<Sinks.One<Integer>> answers = IntStream.range(0, 5).mapToObj((number) -> Sinks.<Integer>one()).toList();
		IntStream.range(0, 5)
			.forEach((number) -> limit(limiter, call(number, answers.get(number).asMono())).subscribe());
		assertThat(this.started).containsExactly(0);
		answers.forEach((answer) -> answer.tryEmitValue(1));
		assertThat(this.started).containsExactly(0, 1, 2, 3, 4);
	}

	@Test
	void rejectsOneMoreThanMayWait() {
		RequestLimiter limiter = new RequestLimiter(1, 2);
		IntStream.range(0, 3).forEach((number) -> limit(limiter, call(number, Mono.never())).subscribe());
		StepVerifier.create(limit(limiter, call(3, Mono.just(3))))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(RequestRejectedException.class)
				.hasMessageContaining("max-waiting"))
			.verify(TIMEOUT);
		assertThat(this.started).containsExactly(0);
	}

	@Test
	void lettingNobodyWaitStillLetsRunWhoMay() {
		RequestLimiter limiter = new RequestLimiter(1, 0);
		StepVerifier.create(limit(limiter, call(0, Mono.just(0)))).expectNext(0).expectComplete().verify(TIMEOUT);
		limit(limiter, call(1, Mono.never())).subscribe();
		StepVerifier.create(limit(limiter, call(2, Mono.just(2))))
			.expectError(RequestRejectedException.class)
			.verify(TIMEOUT);
	}

	@Test
	void oneThatIsCancelledWhileItWaitsGivesUpItsPlace() {
		RequestLimiter limiter = new RequestLimiter(1, 1);
		Sinks.One<Integer> answer = Sinks.one();
		limit(limiter, call(0, answer.asMono())).subscribe();
		limit(limiter, call(1, Mono.never())).subscribe().dispose();
		limit(limiter, call(2, Mono.never())).subscribe();
		answer.tryEmitValue(0);
		assertThat(this.started).containsExactly(0, 2);
	}

	@Test
	void oneThatIsCancelledWhileItRunsMakesRoom() {
		RequestLimiter limiter = new RequestLimiter(1, 1);
		Disposable running = limit(limiter, call(0, Mono.never())).subscribe();
		limit(limiter, call(1, Mono.never())).subscribe();
		running.dispose();
		assertThat(this.started).containsExactly(0, 1);
	}

	@Test
	void oneThatFailsMakesRoom() {
		RequestLimiter limiter = new RequestLimiter(1, 1);
		Sinks.One<Integer> answer = Sinks.one();
		limit(limiter, call(0, answer.asMono())).onErrorComplete().subscribe();
		limit(limiter, call(1, Mono.never())).subscribe();
		answer.tryEmitError(new IllegalStateException("test"));
		assertThat(this.started).containsExactly(0, 1);
	}

	@Test
	void theTimeOfTheConsumerDoesNotCount() {
		RequestLimiter limiter = new RequestLimiter(1, 1);
		Sinks.One<Integer> answer = Sinks.one();
		limit(limiter, call(0, answer.asMono())).doOnNext((value) -> limit(limiter, call(1, Mono.never())).subscribe())
			.subscribe((value) -> assertThat(this.started).containsExactly(0, 1));
		answer.tryEmitValue(0);
		assertThat(this.started).containsExactly(0, 1);
	}

	@Test
	void manyThatFailAtOnceNeedNoDeepStack() {
		RequestLimiter limiter = new RequestLimiter(1, 100_000);
		Sinks.One<Integer> answer = Sinks.one();
		AtomicInteger failed = new AtomicInteger();
		limit(limiter, answer.asMono()).subscribe();
		for (int number = 0; number < 100_000; number++) {
			limit(limiter, Mono.error(new IllegalStateException("test"))).subscribe((value) -> {
			}, (failure) -> failed.incrementAndGet());
		}
		answer.tryEmitEmpty();
		assertThat(failed).hasValue(100_000);
	}

	@Test
	void anErrorThatReactorDoesNotSignalLosesNoPermit() {
		RequestLimiter limiter = new RequestLimiter(1, 1);
		StepVerifier.create(limit(limiter, Mono.defer(() -> {
			throw new NoClassDefFoundError("test");
		}))).expectError(NoClassDefFoundError.class).verify(TIMEOUT);
		StepVerifier.create(limit(limiter, call(1, Mono.just(1)))).expectNext(1).expectComplete().verify(TIMEOUT);
	}

	@Test
	void aConsumerThatBlocksHoldsNobodyElseUp() {
		RequestLimiter limiter = new RequestLimiter(2, 10);
		Mono<Integer> fallback = limit(limiter, call(1, Mono.just(1))).subscribeOn(Schedulers.boundedElastic());
		Mono<Integer> failing = limit(limiter, Mono.<Integer>error(new IllegalStateException("test")))
			.onErrorResume((failure) -> Mono.just(fallback.block(TIMEOUT)))
			.subscribeOn(Schedulers.boundedElastic());
		StepVerifier.create(failing).expectNext(1).expectComplete().verify(TIMEOUT);
	}

	@Test
	void aCancelThatMeetsTheStartLosesNoPermit() {
		RequestLimiter limiter = new RequestLimiter(1, 10);
		for (int round = 0; round < 5000; round++) {
			Sinks.One<Integer> answer = Sinks.one();
			limit(limiter, answer.asMono()).subscribe();
			Disposable waiting = limit(limiter, Mono.never()).subscribe();
			RaceTestUtils.race(() -> answer.tryEmitValue(1), waiting::dispose);
			StepVerifier.create(limit(limiter, Mono.just(1))).expectNext(1).expectComplete().verify(TIMEOUT);
		}
	}

	@Test
	void contextReachesTheExchange() {
		RequestLimiter limiter = new RequestLimiter(1, 1);
		Mono<String> exchange = limit(limiter, Mono.deferContextual((context) -> Mono.just(context.get("trace"))));
		assertThat(exchange.contextWrite((context) -> context.put("trace", "abc")).block(TIMEOUT)).isEqualTo("abc");
	}

	private static <T> Mono<T> limit(RequestLimiter limiter, Mono<T> answer) {
		return limiter.limit(TestRequest.of(answer));
	}

	private Mono<Integer> call(int number, Mono<Integer> answer) {
		return Mono.defer(() -> {
			this.started.add(number);
			return answer;
		});
	}

}
