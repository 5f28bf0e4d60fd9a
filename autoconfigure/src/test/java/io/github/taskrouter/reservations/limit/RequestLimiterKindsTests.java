package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLimiterKindsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final List<String> started = new ArrayList<>();

	@Test
	void aRefusalShrinksTheLimitOfItsKindAlone() {
		RequestLimiter limiter = new RequestLimiter(10, 10);
		Disposable other = send(limiter, "b", Mono.never());
		refuse(limiter, "a");
		assertThat(limiter.limits()).isEqualTo(Map.of("a", 8, "b", 10));
		other.dispose();
		assertThat(limiter.limits()).isEqualTo(Map.of("a", 8));
	}

	@Test
	void aKindAtItsLimitDoesNotBlockAnother() {
		RequestLimiter limiter = new RequestLimiter(3, 10);
		refuse(limiter, "a");
		send(limiter, "a", Mono.never());
		send(limiter, "a", Mono.never());
		send(limiter, "a", Mono.never());
		assertThat(limiter.waiting()).isOne();
		send(limiter, "b", Mono.never());
		assertThat(this.started).containsExactly("a", "a", "b");
		assertThat(limiter.inFlight()).isEqualTo(3);
	}

	@Test
	void startsTheLongestWaitingWhoseKindHasRoom() {
		RequestLimiter limiter = new RequestLimiter(3, 10);
		refuse(limiter, "a");
		Sinks.One<Integer> answer = Sinks.one();
		send(limiter, "a", Mono.never());
		send(limiter, "a", Mono.never());
		send(limiter, "b", answer.asMono());
		send(limiter, "a", Mono.never());
		send(limiter, "c", Mono.never());
		send(limiter, "b", Mono.never());
		assertThat(limiter.waiting()).isEqualTo(3);
		this.started.clear();
		answer.tryEmitValue(1);
		assertThat(this.started).containsExactly("c");
	}

	@Test
	void oneThatCanStartAtOnceNeverMeetsTheBoundOnWaiting() {
		RequestLimiter limiter = new RequestLimiter(3, 1);
		refuse(limiter, "a");
		send(limiter, "a", Mono.never());
		send(limiter, "a", Mono.never());
		send(limiter, "a", Mono.never());
		assertThat(limiter.waiting()).isOne();
		StepVerifier.create(limiter.limit(TestRequest.of(Mono.just(1)).ofKind("b")))
			.expectNext(1)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(limiter.rejected()).isZero();
	}

	@Test
	void anotherAttemptIsNotTurnedAwayByTheBoundOnWaiting() {
		RequestLimiter limiter = new RequestLimiter(1, 0);
		Sinks.One<Integer> answer = Sinks.one();
		send(limiter, "a", answer.asMono());
		StepVerifier.create(limiter.limit(TestRequest.of(Mono.just(2)).ofKind("a").again()))
			.then(() -> assertThat(limiter.waiting()).isOne())
			.then(() -> answer.tryEmitValue(1))
			.expectNext(2)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void countsWhomItRejects() {
		RequestLimiter limiter = new RequestLimiter(1, 0);
		send(limiter, "a", Mono.never());
		StepVerifier.create(limiter.limit(TestRequest.of(Mono.just(2)).ofKind("b")))
			.expectErrorSatisfies((failure) -> assertThat(failure)
				.isInstanceOfSatisfying(RequestRejectedException.class,
						(rejected) -> assertThat(rejected.getReason())
							.isEqualTo(RequestRejectedException.Reason.TOO_MANY_WAITING))
				.hasMessage("0 calls are waiting already (max-waiting)"))
			.verify(TIMEOUT);
		assertThat(limiter.rejected()).isOne();
		assertThat(limiter.limits()).containsOnlyKeys("a");
	}

	@Test
	void anAnswerRaisesTheLimitOnlyIfTheKindHadNoRoomToSpare() {
		RequestLimiter limiter = new RequestLimiter(10, 10);
		refuse(limiter, "a");
		for (int running = 0; running < 6; running++) {
			send(limiter, "a", Mono.never());
		}
		answer(limiter, "a", 20);
		assertThat(limiter.limits()).containsEntry("a", 8);
		send(limiter, "a", Mono.never());
		answer(limiter, "a", 20);
		assertThat(limiter.limits()).containsEntry("a", 9);
	}

	@Test
	void kindsThatRestAreForgotten() {
		RequestLimiter limiter = new RequestLimiter(10, 10);
		for (int workspace = 0; workspace < 5000; workspace++) {
			limiter.limit(TestRequest.of(Mono.just(1)).ofKind(workspace)).subscribe();
		}
		assertThat(limiter.limits()).isEmpty();
	}

	private Disposable send(RequestLimiter limiter, String kind, Mono<Integer> answer) {
		return limiter.limit(TestRequest.of(Mono.defer(() -> {
			this.started.add(kind);
			return answer;
		})).ofKind(kind)).subscribe();
	}

	private void answer(RequestLimiter limiter, String kind, int count) {
		for (int answered = 0; answered < count; answered++) {
			send(limiter, kind, Mono.just(1));
		}
	}

	private static void refuse(RequestLimiter limiter, String kind) {
		StepVerifier.create(limiter.limit(TestRequest.of(Mono.error(new Refusal(null))).ofKind(kind)))
			.expectError(Refusal.class)
			.verify(TIMEOUT);
	}

}
