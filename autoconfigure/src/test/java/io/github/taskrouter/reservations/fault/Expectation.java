package io.github.taskrouter.reservations.fault;

/**
 * What comes out of a cell.
 *
 * @param outcome the value or the failure
 * @param requests how many whole requests the server reads
 * @param attempts how many attempts the operation has where a failure is repeated
 */
record Expectation(Outcome outcome, int requests, int attempts) {

	Expectation withOutcome(Outcome outcome) {
		return new Expectation(outcome, this.requests, this.attempts);
	}

	Expectation withRequests(int requests) {
		return new Expectation(this.outcome, requests, this.attempts);
	}

}
