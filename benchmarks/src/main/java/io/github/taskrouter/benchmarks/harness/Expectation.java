package io.github.taskrouter.benchmarks.harness;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.contestant.Outcome;
import io.github.taskrouter.benchmarks.contestant.Tally;
import io.github.taskrouter.benchmarks.server.TestData;

/**
 * What a contestant must have done in a round, once or several times, or the run fails.
 *
 * @param units how many records or answers each time
 * @param checksum the checksum over their SIDs and dates each time
 */
record Expectation(long units, long checksum) {

	/**
	 * Expect the first reservations of the server.
	 */
	static Expectation of(int reservations) {
		Tally tally = new Tally();
		for (int index = 0; index < reservations; index++) {
			tally.add(TestData.sid(index), TestData.created(index), TestData.updated(index));
		}
		return new Expectation(tally.outcome().units(), tally.outcome().checksum());
	}

	void check(Entry contestant, Outcome outcome, long sentBytes) {
		long times = Math.max(1, outcome.units() / this.units);
		require(contestant, "records", this.units * times, outcome.units());
		switch (contestant.proof()) {
			case CHECKSUM -> require(contestant, "checksum", this.checksum * times, outcome.checksum());
			case BYTES -> require(contestant, "bytes", sentBytes, outcome.bytes());
			case COUNT -> {
			}
		}
	}

	private static void require(Entry contestant, String what, long expected, long actual) {
		if (expected != actual) {
			throw new IllegalStateException(
					"%s: expected %s %d but got %d".formatted(contestant.title(), what, expected, actual));
		}
	}

}
