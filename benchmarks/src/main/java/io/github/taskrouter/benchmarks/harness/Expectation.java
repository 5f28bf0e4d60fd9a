package io.github.taskrouter.benchmarks.harness;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.contestant.Outcome;
import io.github.taskrouter.benchmarks.contestant.Tally;
import io.github.taskrouter.benchmarks.server.TestData;

/**
 * What a contestant must have done in a round, or the run fails.
 *
 * @param units how many records or answers
 * @param checksum the checksum over their SIDs and dates
 */
record Expectation(long units, long checksum) {

	/**
	 * Expect the first reservations of the server, several times.
	 */
	static Expectation of(int reservations, int repeats) {
		Tally tally = new Tally();
		for (int index = 0; index < reservations; index++) {
			tally.add(TestData.sid(index), TestData.created(index), TestData.updated(index));
		}
		return new Expectation(tally.outcome().units() * repeats, tally.outcome().checksum() * repeats);
	}

	void check(Entry contestant, Outcome outcome, long sentBytes) {
		require(contestant, "records", this.units, outcome.units());
		switch (contestant.proof()) {
			case CHECKSUM -> require(contestant, "checksum", this.checksum, outcome.checksum());
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
