package io.github.taskrouter.benchmarks.harness;

import io.github.taskrouter.benchmarks.contestant.Contestant;
import io.github.taskrouter.benchmarks.contestant.Outcome;

/**
 * What a contestant does in one round.
 *
 * @param operation what to do
 * @param pageSize how many records a page of a list has
 * @param repeats how many times to do it
 */
record Round(Operation operation, int pageSize, int repeats) {

	Outcome run(Contestant contestant) throws Exception {
		return switch (this.operation) {
			case LIST -> contestant.list(this.pageSize);
			case FETCH -> contestant.fetch();
			case UPDATE -> contestant.update();
		};
	}

	Round once() {
		return new Round(this.operation, this.pageSize, 1);
	}

	enum Operation {

		LIST, FETCH, UPDATE

	}

}
