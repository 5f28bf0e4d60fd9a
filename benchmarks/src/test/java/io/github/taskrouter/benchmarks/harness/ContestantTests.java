package io.github.taskrouter.benchmarks.harness;

import java.time.Duration;

import io.github.taskrouter.benchmarks.contestant.Contestant;
import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.contestant.Outcome;
import io.github.taskrouter.benchmarks.contestant.Target;
import io.github.taskrouter.benchmarks.harness.Round.Operation;
import io.github.taskrouter.benchmarks.harness.TestServer.Counts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

class ContestantTests {

	private static final int RECORDS = 200;

	private static final int CALLS = 60;

	private static TestServer server;

	@BeforeAll
	static void startServer() {
		server = TestServer.start(RECORDS, Duration.ofMillis(1));
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@ParameterizedTest
	@EnumSource
	void listsEveryReservation(Entry entry) throws Exception {
		run(entry, new Round(Operation.LIST, 50, 0), Expectation.of(RECORDS));
	}

	@ParameterizedTest
	@EnumSource
	void fetchesEachReservation(Entry entry) throws Exception {
		run(entry, new Round(Operation.FETCH, 0, 0), Expectation.of(CALLS));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "TOKENIZING")
	void acceptsEachReservationOnce(Entry entry) throws Exception {
		Counts counts = run(entry, new Round(Operation.UPDATE, 0, 0), Expectation.of(CALLS));
		assertThat(counts.requests()).isEqualTo(CALLS);
		assertThat(counts.forms()).isEqualTo(CALLS);
	}

	private static Counts run(Entry entry, Round round, Expectation expectation) throws Exception {
		server.counts();
		try (Contestant contestant = entry.create(Target.of(server.uri(), RECORDS, CALLS))) {
			Outcome outcome = round.run(contestant);
			Counts counts = server.counts();
			expectation.check(entry, outcome, counts.bytes());
			return counts;
		}
	}

}
