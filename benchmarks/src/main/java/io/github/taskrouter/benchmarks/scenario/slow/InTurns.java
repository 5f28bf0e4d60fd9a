package io.github.taskrouter.benchmarks.scenario.slow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.benchmarks.harness.ChildJvm;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.TestServer;
import io.github.taskrouter.benchmarks.scenario.Conversation;

/**
 * Runs all clients in turns, after one round that is not measured.
 */
final class InTurns {

	/**
	 * Fewer than elsewhere: the server's delay hardly varies, and is most of the time.
	 */
	private static final int MOST_ROUNDS = 3;

	private InTurns() {
	}

	static Map<SlowClient, List<SlowMain.Measured>> run(Machine machine, TestServer server, String line) {
		Map<SlowClient, ChildJvm> jvms = new EnumMap<>(SlowClient.class);
		try {
			for (SlowClient client : SlowClient.values()) {
				jvms.put(client, machine.startJvm(SlowMain.class, List.of("-Xmx512m"),
						List.of(client.name(), server.uri().toString())));
			}
			return measure(jvms, line, Math.min(MOST_ROUNDS, machine.rounds()));
		}
		finally {
			jvms.values().forEach(ChildJvm::close);
		}
	}

	private static Map<SlowClient, List<SlowMain.Measured>> measure(Map<SlowClient, ChildJvm> jvms, String line,
			int rounds) {
		Map<SlowClient, List<SlowMain.Measured>> measured = new EnumMap<>(SlowClient.class);
		jvms.forEach((client, jvm) -> {
			measured.put(client, new ArrayList<>());
			ask(jvm, line);
		});
		for (int round = 0; round < rounds; round++) {
			jvms.forEach((client, jvm) -> measured.get(client).add(ask(jvm, line)));
		}
		return measured;
	}

	private static SlowMain.Measured ask(ChildJvm jvm, String line) {
		return Conversation.ask(jvm, line, SlowMain.Measured.class);
	}

}
