package io.github.taskrouter.benchmarks.harness;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.benchmarks.contestant.Contestant;
import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.contestant.Outcome;
import io.github.taskrouter.benchmarks.contestant.Target;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a contestant as a process: answers each {@link Round} that it reads with a
 * {@link Sample}, both in JSON.
 */
final class ContestantMain {

	private static final JsonMapper JSON = JsonMapper.shared();

	private ContestantMain() {
	}

	public static void main(String[] args) throws IOException, ParseException {
		Profile.startIfAsked();
		Target target = Target.of(URI.create(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
		Contestant contestant = Entry.valueOf(args[0]).create(target);
		Gauge gauge = new Gauge();
		Parent.serve((line) -> {
			Round round = JSON.readValue(line, Round.class);
			return JSON.writeValueAsString(gauge.measure(() -> repeat(round, contestant)));
		});
	}

	private static Outcome repeat(Round round, Contestant contestant) throws Exception {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(round.millis());
		Outcome outcome = round.run(contestant);
		while (System.nanoTime() < end) {
			outcome = outcome.plus(round.run(contestant));
		}
		return outcome;
	}

}
