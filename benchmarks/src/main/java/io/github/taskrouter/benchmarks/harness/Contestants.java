package io.github.taskrouter.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.benchmarks.contestant.Entry;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running JVMs of all contestants.
 */
final class Contestants implements AutoCloseable {

	/**
	 * With a common pool of one thread, the JDK's client would start one for each answer.
	 */
	private static final String COMMON_POOL = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2";

	private static final List<String> FLAGS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseG1GC", COMMON_POOL);

	/** A smoke run never becomes warm. */
	private static final List<String> QUICK_FLAGS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", COMMON_POOL);

	/** How many rounds in a row have to find the code compiled. */
	private static final int WARM_ROUNDS = 2;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Map<Entry, ChildJvm> jvms = new EnumMap<>(Entry.class);

	private final TestServer server;

	private Contestants(TestServer server) {
		this.server = server;
	}

	static Contestants start(Machine machine, TestServer server, int records, int calls, String work) {
		Contestants contestants = new Contestants(server);
		for (Entry contestant : Entry.values()) {
			List<String> flags = new ArrayList<>(machine.quick() ? QUICK_FLAGS : FLAGS);
			if (machine.jfr()) {
				flags.add(Profile.flag(work, contestant));
			}
			contestants.jvms.put(contestant, machine.startJvm(ContestantMain.class, flags, List.of(contestant.name(),
					server.uri().toString(), String.valueOf(records), String.valueOf(calls))));
		}
		return contestants;
	}

	/**
	 * Warm up each contestant until its code is compiled, but for no longer than a time.
	 */
	void warmUp(Round round, Expectation expectation, Duration atMost) {
		for (Entry contestant : this.jvms.keySet()) {
			long end = System.nanoTime() + atMost.toNanos();
			int warm = 0;
			do {
				warm = run(contestant, round, expectation).isWarm() ? warm + 1 : 0;
			}
			while (warm < WARM_ROUNDS && System.nanoTime() < end);
		}
	}

	/**
	 * Run one round of each contestant.
	 */
	Map<Entry, Sample> inTurn(Round round, Expectation expectation) {
		Map<Entry, Sample> samples = new EnumMap<>(Entry.class);
		for (Entry contestant : this.jvms.keySet()) {
			samples.put(contestant, run(contestant, round, expectation));
		}
		return samples;
	}

	private Sample run(Entry contestant, Round round, Expectation expectation) {
		this.server.counts();
		Sample sample = JSON.readValue(this.jvms.get(contestant).ask(JSON.writeValueAsString(round)), Sample.class);
		expectation.check(contestant, sample.outcome(), this.server.counts().bytes());
		return sample;
	}

	@Override
	public void close() {
		this.jvms.values().forEach(ChildJvm::close);
	}

}
