package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.Scannable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import static org.assertj.core.api.Assertions.assertThat;

class LimitedSubscriptionTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final RequestLimiter limiter = new RequestLimiter(1, 10);

	private final AtomicInteger sent = new AtomicInteger();

	private final Mono<Integer> answer = Mono.fromSupplier(this.sent::incrementAndGet);

	@Test
	void sendsNothingWhenCancelledOnSubscription() {
		this.limiter.limit(TestRequest.of(this.answer)).subscribe(new BaseSubscriber<Integer>() {
			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				subscription.cancel();
			}
		});
		this.limiter.limit(TestRequest.of(this.answer)).takeUntilOther(Mono.just(1)).subscribe();
		assertThat(this.sent).hasValue(0);
		assertIdle();
	}

	@Test
	void sendsNothingWhenCancelledWhileWaiting() {
		Disposable running = this.limiter.limit(TestRequest.of(Mono.never())).subscribe();
		Disposable waiting = this.limiter.limit(TestRequest.of(this.answer)).subscribe();
		waiting.dispose();
		assertThat(this.limiter.waiting()).isZero();
		running.dispose();
		assertThat(this.sent).hasValue(0);
		assertIdle();
	}

	@Test
	void sendsNothingWhenCancelledByTheOneThatStartsBefore() {
		Sinks.One<Integer> first = Sinks.one();
		List<Disposable> last = new ArrayList<>();
		this.limiter.limit(TestRequest.of(first.asMono())).subscribe();
		this.limiter.limit(TestRequest.of(Mono.fromRunnable(() -> last.get(0).dispose()))).subscribe();
		last.add(this.limiter.limit(TestRequest.of(this.answer)).subscribe());
		first.tryEmitEmpty();
		assertThat(this.sent).hasValue(0);
		assertIdle();
	}

	@Test
	void aConnectionThatIsNotFreeYetHoldsThePermitAfterACancel() {
		List<Runnable> freeing = new ArrayList<>();
		TestPublisher<Integer> request = TestPublisher.create();
		Disposable running = this.limiter.limit(TestRequest.of(request.mono()).onFreeing(freeing::add)).subscribe();
		this.limiter.limit(TestRequest.of(this.answer)).subscribe();
		running.dispose();
		running.dispose();
		request.assertCancelled();
		assertThat(this.sent).hasValue(0);
		assertThat(this.limiter.inFlight()).isOne();
		assertThat(freeing).hasSize(1);
		freeing.get(0).run();
		assertThat(this.sent).hasValue(1);
		freeing.get(0).run();
		assertIdle();
	}

	@Test
	void aCancelBeforeTheUpstreamSubscriptionIsPassedOn() {
		List<Runnable> freeing = new ArrayList<>();
		List<Disposable> running = new ArrayList<>();
		TestPublisher<Integer> request = TestPublisher.create();
		Sinks.One<Integer> first = Sinks.one();
		this.limiter.limit(TestRequest.of(first.asMono())).subscribe();
		running.add(this.limiter.limit(TestRequest.of(Mono.defer(() -> {
			running.get(0).dispose();
			return request.mono();
		})).onFreeing(freeing::add)).subscribe());
		first.tryEmitEmpty();
		request.assertCancelled();
		assertThat(this.limiter.inFlight()).isOne();
		assertThat(freeing).hasSize(1);
		freeing.get(0).run();
		assertIdle();
	}

	@Test
	void takesTheAnswerInWhateverTheDemand() {
		StepVerifier.create(this.limiter.limit(TestRequest.of(this.answer)), 0)
			.expectSubscription()
			.then(() -> assertThat(this.sent).hasValue(1))
			.then(this::assertIdle)
			.thenRequest(1)
			.expectNext(1)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void discardsAnAnswerThatIsNeverAskedFor() {
		List<Object> discarded = new ArrayList<>();
		StepVerifier
			.create(this.limiter.limit(TestRequest.of(this.answer)).doOnDiscard(Integer.class, discarded::add), 0)
			.expectSubscription()
			.then(() -> assertThat(this.sent).hasValue(1))
			.thenCancel()
			.verify(TIMEOUT);
		assertThat(discarded).containsExactly(1);
	}

	@Test
	void completesEmptyAndFailsWithoutDemand() {
		StepVerifier.create(this.limiter.limit(TestRequest.of(Mono.empty())), 0).expectComplete().verify(TIMEOUT);
		StepVerifier.create(this.limiter.limit(TestRequest.of(Mono.error(new IllegalStateException("test")))), 0)
			.expectErrorMessage("test")
			.verify(TIMEOUT);
	}

	@Test
	void sendsAnewForEachSubscription() {
		Mono<Integer> limited = this.limiter.limit(TestRequest.of(this.answer));
		StepVerifier.create(limited.repeat(2)).expectNext(1, 2, 3).expectComplete().verify(TIMEOUT);
	}

	@Test
	void aFailureToJudgeTheOutcomeLosesNoPermit() {
		StepVerifier.create(this.limiter.limit(TestRequest.of(this.answer).withOutcome((failure) -> {
			throw new IllegalStateException("test");
		}))).expectNext(1).expectComplete().verify(TIMEOUT);
		assertIdle();
	}

	@Test
	void allAreToldThoughASubscriberThrows() {
		Sinks.One<Integer> first = Sinks.one();
		List<String> told = new ArrayList<>();
		this.limiter.limit(TestRequest.of(first.asMono())).subscribe();
		this.limiter.limit(TestRequest.of(this.answer)).subscribe((value) -> {
			throw new NoClassDefFoundError("test");
		});
		this.limiter.limit(TestRequest.of(this.answer)).subscribe((value) -> told.add("second"));
		try {
			first.tryEmitEmpty();
		}
		catch (NoClassDefFoundError expected) {
			told.add("thrown");
		}
		assertThat(told).containsExactly("second", "thrown");
		assertIdle();
	}

	@Test
	void debugToolsSeeThroughIt() {
		TestPublisher<Integer> request = TestPublisher.create();
		List<Scannable> subscriptions = new ArrayList<>();
		Disposable call = this.limiter.limit(TestRequest.of(request.mono()))
			.doOnSubscribe((subscription) -> subscriptions.add(Scannable.from(subscription)))
			.subscribe();
		Scannable limited = subscriptions.get(0);
		assertThat(limited.isScanAvailable()).isTrue();
		assertThat(limited.parents()).isNotEmpty();
		assertThat(limited.scan(Scannable.Attr.ACTUAL)).isNotNull();
		assertThat(limited.scan(Scannable.Attr.RUN_STYLE)).isEqualTo(Scannable.Attr.RunStyle.ASYNC);
		assertThat(limited.scan(Scannable.Attr.CANCELLED)).isFalse();
		assertThat(limited.scan(Scannable.Attr.TERMINATED)).isFalse();
		call.dispose();
		assertThat(limited.scan(Scannable.Attr.CANCELLED)).isTrue();
	}

	private void assertIdle() {
		assertThat(this.limiter.inFlight()).isZero();
		assertThat(this.limiter.waiting()).isZero();
	}

}
