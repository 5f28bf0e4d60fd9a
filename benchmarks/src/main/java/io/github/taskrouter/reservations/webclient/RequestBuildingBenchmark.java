package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.instruction.Conference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Builds requests in the terms of TaskRouter, from a user's values to what is handed to
 * {@code WebClient}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestBuildingBenchmark {

	private final String sid = TestData.sid(0);

	/**
	 * Build a fetch.
	 * @return the request
	 */
	@Benchmark
	public Object fetch() {
		return Engine.fetch(this.sid);
	}

	/**
	 * Build an update of the status alone.
	 * @return the request
	 */
	@Benchmark
	public Object accept() {
		return Engine.update(this.sid, ReservationUpdate.accept());
	}

	/**
	 * Build an update with an instruction.
	 * @return the request
	 */
	@Benchmark
	public Object conference() {
		Conference conference = Conference.builder()
			.to("+15550100001")
			.from("+15550100002")
			.endConferenceOnExit(true)
			.statusCallback(URI.create("https://desk.example/events"))
			.build();
		return Engine.update(this.sid, ReservationUpdate.of(conference));
	}

}
