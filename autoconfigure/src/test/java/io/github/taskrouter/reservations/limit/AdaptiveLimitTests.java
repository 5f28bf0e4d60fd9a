package io.github.taskrouter.reservations.limit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdaptiveLimitTests {

	private static final long PATIENCE_MILLIS = 2000;

	private final AdaptiveLimit limit = new AdaptiveLimit(50);

	private long now = 1_000_000;

	@Test
	void beginsAtTheMaximumAndStaysThereWhileAllAreAnswered() {
		assertThat(this.limit.current()).isEqualTo(50);
		answer(1000);
		assertThat(this.limit.current()).isEqualTo(50);
		assertThat(this.limit.isAtMax()).isTrue();
	}

	@Test
	void shrinksByAFifthWhenOneIsRefused() {
		refuse(0);
		assertThat(this.limit.current()).isEqualTo(40);
		assertThat(this.limit.isAtMax()).isFalse();
	}

	@Test
	void shrinksOnceForAllThatWereUnderWayTogether() {
		long round = this.limit.round();
		for (int refused = 0; refused < 30; refused++) {
			this.limit.refused(round, 0, this.now);
		}
		assertThat(this.limit.current()).isEqualTo(40);
		refuse(0);
		assertThat(this.limit.current()).isEqualTo(32);
	}

	@Test
	void neverShrinksBelowOne() {
		refuse(100, 0);
		assertThat(this.limit.current()).isOne();
	}

	@Test
	void growsByOneWhenAsManyWereAnsweredAsMayRun() {
		refuse(0);
		answer(40);
		assertThat(this.limit.current()).isEqualTo(40);
		answer(1);
		assertThat(this.limit.current()).isEqualTo(41);
	}

	@Test
	void staysBelowWhatWasRefusedUntilThatHasHadTimeToPay() {
		refuse(0);
		this.now += PATIENCE_MILLIS - 1;
		answer(2000);
		assertThat(this.limit.current()).isEqualTo(49);
		this.now++;
		answer(50);
		assertThat(this.limit.current()).isEqualTo(50);
	}

	@Test
	void staysBelowWhatWasRefusedTheLongerTheMoreThatCost() {
		refuse(3000);
		this.now += 11 * 3000 - 1;
		answer(2000);
		assertThat(this.limit.current()).isEqualTo(49);
		this.now++;
		answer(50);
		assertThat(this.limit.current()).isEqualTo(50);
	}

	@Test
	void growsBackToTheMaximumAndNoFurther() {
		refuse(100, 0);
		this.now += 60_000;
		answer(1300);
		assertThat(this.limit.isAtMax()).isTrue();
		assertThat(this.limit.current()).isEqualTo(50);
	}

	@Test
	void holdsBackForAsLongAsWasAskedFor() {
		long round = this.limit.round();
		assertThat(this.limit.refused(round, 500, this.now)).isEqualTo(500);
		assertThat(this.limit.refused(round, 700, this.now)).isEqualTo(700);
	}

	@Test
	void pausesEverLongerWhenEvenOneAtATimeIsRefused() {
		AdaptiveLimit alone = new AdaptiveLimit(1);
		long[] pauses = new long[8];
		for (int refused = 0; refused < pauses.length; refused++) {
			pauses[refused] = alone.refused(alone.round(), 0, this.now);
		}
		assertThat(pauses).containsExactly(0, 100, 200, 400, 800, 1600, 1600, 1600);
		assertThat(alone.refused(alone.round(), 5000, this.now)).isEqualTo(5000);
		alone.answered(this.now);
		assertThat(alone.refused(alone.round(), 0, this.now)).isZero();
	}

	private void refuse(long holdMillis) {
		this.limit.refused(this.limit.round(), holdMillis, this.now);
	}

	private void refuse(int count, long holdMillis) {
		for (int refused = 0; refused < count; refused++) {
			refuse(holdMillis);
		}
	}

	private void answer(int count) {
		for (int answered = 0; answered < count; answered++) {
			this.limit.answered(this.now);
		}
	}

}
