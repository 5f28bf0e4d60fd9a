package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A refusal holds its whole kind back for a while. In virtual time.
 */
class HoldTests {

	private final RequestLimiter limiter = new RequestLimiter(10, 1000);

	private final List<String> started = new ArrayList<>();

	private final List<Throwable> failures = new ArrayList<>();

	private VirtualTimeScheduler time;

	@BeforeEach
	void stopTime() {
		this.time = VirtualTimeScheduler.getOrSet();
	}

	@AfterEach
	void letTimeGo() {
		VirtualTimeScheduler.reset();
	}

	@Test
	void nothingOfItsKindStartsBeforeTheHoldEnds() {
		refuse("a", Duration.ofSeconds(3));
		send("a", Long.MAX_VALUE);
		this.time.advanceTimeBy(Duration.ofMillis(2999));
		assertThat(this.started).isEmpty();
		assertThat(this.limiter.waiting()).isOne();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.started).containsExactly("a");
	}

	@Test
	void otherKindsGoOn() {
		refuse("a", Duration.ofSeconds(3));
		send("a", Long.MAX_VALUE);
		send("b", Long.MAX_VALUE);
		assertThat(this.started).containsExactly("b");
	}

	@Test
	void theLongerHoldCounts() {
		Sinks.One<Integer> longer = Sinks.one();
		Sinks.One<Integer> shorter = Sinks.one();
		send("a", Long.MAX_VALUE, longer.asMono());
		send("a", Long.MAX_VALUE, shorter.asMono());
		this.started.clear();
		longer.tryEmitError(new Refusal(Duration.ofSeconds(5)));
		shorter.tryEmitError(new Refusal(Duration.ofSeconds(2)));
		send("a", Long.MAX_VALUE);
		this.time.advanceTimeBy(Duration.ofMillis(4999));
		assertThat(this.started).isEmpty();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.started).containsExactly("a");
	}

	@Test
	void aLaterHoldTakesThePlaceOfAShorterOne() {
		Sinks.One<Integer> later = Sinks.one();
		send("a", Long.MAX_VALUE, later.asMono());
		refuse("a", Duration.ofSeconds(1));
		this.started.clear();
		later.tryEmitError(new Refusal(Duration.ofSeconds(4)));
		send("a", Long.MAX_VALUE);
		this.time.advanceTimeBy(Duration.ofMillis(3999));
		assertThat(this.started).isEmpty();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.started).containsExactly("a");
	}

	@Test
	void aCallThatEndsBeforeTheHoldFailsAtOnceUnsent() {
		refuse("a", Duration.ofSeconds(3));
		send("a", now() + 3000);
		assertHeldBack(1, "another 3000 ms");
		send("a", now() + 3001);
		assertThat(this.failures).hasSize(1);
		this.time.advanceTimeBy(Duration.ofSeconds(3));
		assertThat(this.started).containsExactly("a");
	}

	@Test
	void callsThatWaitAlreadyAndEndBeforeTheHoldFailAtOnceUnsent() {
		Sinks.One<Integer> answer = Sinks.one();
		for (int running = 0; running < 9; running++) {
			send("b", Long.MAX_VALUE, Mono.never());
		}
		send("a", Long.MAX_VALUE, answer.asMono());
		for (int waiting = 0; waiting < 1000; waiting++) {
			send("a", now() + ((waiting % 2 == 0) ? 1000 : 60_000), Mono.never());
		}
		this.started.clear();
		answer.tryEmitError(new Refusal(Duration.ofSeconds(3)));
		assertHeldBack(500, "another 3000 ms");
		assertThat(this.limiter.waiting()).isEqualTo(500);
		assertThat(this.limiter.rejected()).isEqualTo(500);
		assertThat(this.started).isEmpty();
		this.time.advanceTimeBy(Duration.ofSeconds(3));
		assertThat(this.started).containsExactly("a");
	}

	@Test
	void oneWhoseTurnHadComeGoesBackToItsPlace() {
		refuse("a", Duration.ofSeconds(1));
		send("a", Long.MAX_VALUE, Mono.error(new Refusal(Duration.ofSeconds(1))));
		send("a", Long.MAX_VALUE);
		send("a", now() + 2000);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.started).hasSize(1);
		assertThat(this.limiter.inFlight()).isZero();
		assertThat(this.limiter.waiting()).isOne();
		assertHeldBack(1, "another 1000 ms");
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.started).hasSize(2);
	}

	@Test
	void aHoldOfNothingHoldsNobodyBack() {
		refuse("a", Duration.ZERO);
		refuse("a", Duration.ofSeconds(-1));
		refuse("a", null);
		send("a", now() + 1);
		assertThat(this.started).containsExactly("a");
	}

	@Test
	void aHoldWithoutEndLastsADay() {
		refuse("a", Duration.ofSeconds(Long.MAX_VALUE));
		send("a", Long.MAX_VALUE);
		this.time.advanceTimeBy(Duration.ofDays(1));
		assertThat(this.started).containsExactly("a");
	}

	@Test
	void aKindIsForgottenWhenItsHoldHasEndedAndItHasRestedForAMinute() {
		refuse("a", Duration.ofSeconds(3));
		this.time.advanceTimeBy(Duration.ofSeconds(62));
		send("b", Long.MAX_VALUE);
		assertThat(this.limiter.limits()).containsOnlyKeys("a");
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		send("b", Long.MAX_VALUE);
		assertThat(this.limiter.limits()).isEmpty();
	}

	private void refuse(String kind, @Nullable Duration holdFor) {
		this.limiter.limit(TestRequest.of(Mono.error(new Refusal(holdFor))).ofKind(kind)).onErrorComplete().subscribe();
	}

	private void send(String kind, long deadline) {
		send(kind, deadline, Mono.just(1));
	}

	private void send(String kind, long deadline, Mono<Integer> answer) {
		Mono<Integer> noted = Mono.defer(() -> {
			this.started.add(kind);
			return answer;
		});
		this.limiter.limit(TestRequest.of(noted).ofKind(kind).until(deadline)).subscribe((value) -> {
		}, (failure) -> {
			if (!(failure instanceof Refusal)) {
				this.failures.add(failure);
			}
		});
	}

	private void assertHeldBack(int count, String message) {
		assertThat(this.failures).hasSize(count)
			.allSatisfy((failure) -> assertThat(failure)
				.isInstanceOfSatisfying(RequestRejectedException.class,
						(rejected) -> assertThat(rejected.getReason())
							.isEqualTo(RequestRejectedException.Reason.HELD_BACK))
				.hasMessageContaining(message));
	}

	private static long now() {
		return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
	}

}
