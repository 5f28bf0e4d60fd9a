package io.github.taskrouter.benchmarks.scenario.micro;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.TestServer;
import io.github.taskrouter.benchmarks.harness.Work;

/**
 * Decoding a page, or a reservation alone.
 *
 * @param records how many reservations the page has; 0 is a reservation without a page
 */
public record Decoding(int records) implements Work {

	/** The limit: reading all tokens and no value. */
	public static final String TOKENS = "limit: tokens alone";

	/** Time for a record. */
	public static final Metric TIME = new Metric("ns/record", "nanoseconds per record", Metric.Best.LOW);

	@Override
	public String name() {
		return (this.records > 0) ? "decode-" + this.records : "decode-one";
	}

	@Override
	public String caption() {
		return (this.records > 0) ? "Decoding a page of %d, per record".formatted(this.records)
				: "Decoding one reservation";
	}

	@Override
	public List<Result> run(Machine machine) {
		try (TestServer server = machine.startServer(Math.max(1, this.records), Duration.ZERO)) {
			Map<String, JmhRun.Score> scores = JmhRun.of("DecodingBenchmark", machine)
				.param("records", String.valueOf(this.records))
				.property(SampleBody.SERVER, server.uri().toString())
				.scores();
			return List.of(result(Entry.THIS_CLIENT.title(), scores.get("ours")),
					result("databind", scores.get("databind")), result(TOKENS, scores.get("tokens")));
		}
	}

	private Result result(String contestant, JmhRun.Score score) {
		return score.per(Math.max(1, this.records)).result(name(), contestant, TIME);
	}

}
