package io.github.taskrouter.benchmarks.harness;

import io.github.taskrouter.benchmarks.contestant.Contestant;
import io.github.taskrouter.benchmarks.contestant.Outcome;

/**
 * What a contestant does in one round.
 *
 * @param operation what to do
 * @param pageSize how many records a page of a list has
 * @param millis how long to repeat it, so that the clock of CPU time, which ticks every
 * 10 ms, is fine enough for the fastest contestant
 */
record Round(Operation operation, int pageSize, long millis) {

	Outcome run(Contestant contestant) throws Exception {
		return switch (this.operation) {
			case LIST -> contestant.list(this.pageSize);
			case FETCH -> contestant.fetch();
			case UPDATE -> contestant.update();
		};
	}

	Round during(long otherMillis) {
		return new Round(this.operation, this.pageSize, otherMillis);
	}

	enum Operation {

		LIST, FETCH, UPDATE

	}

}
