package io.github.taskrouter.reservations.webclient;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdaptiveLimitTests {

	private final AdaptiveLimit limit = new AdaptiveLimit(50);

	@Test
	void beginsAtTheMaximumAndStaysThereWhileAllAreAnswered() {
		answer(1000);
		assertThat(this.limit.current()).isEqualTo(50);
	}

	@Test
	void shrinksByAFifthWhenOneIsRefused() {
		this.limit.refused(this.limit.round());
		assertThat(this.limit.current()).isEqualTo(40);
	}

	@Test
	void shrinksOnceForAllThatWereUnderWayTogether() {
		long round = this.limit.round();
		for (int refused = 0; refused < 30; refused++) {
			this.limit.refused(round);
		}
		assertThat(this.limit.current()).isEqualTo(40);
		this.limit.refused(this.limit.round());
		assertThat(this.limit.current()).isEqualTo(32);
	}

	@Test
	void neverShrinksBelowOne() {
		for (int refused = 0; refused < 100; refused++) {
			this.limit.refused(this.limit.round());
		}
		assertThat(this.limit.current()).isOne();
	}

	@Test
	void growsByOneWhenAsManyWereAnsweredAsMayRun() {
		this.limit.refused(this.limit.round());
		answer(41);
		assertThat(this.limit.current()).isEqualTo(41);
	}

	@Test
	void growsBackToTheMaximumAndNoFurther() {
		for (int refused = 0; refused < 100; refused++) {
			this.limit.refused(this.limit.round());
		}
		answer(1300);
		assertThat(this.limit.current()).isEqualTo(50);
	}

	private void answer(int count) {
		for (int answered = 0; answered < count; answered++) {
			this.limit.answered();
		}
	}

}
