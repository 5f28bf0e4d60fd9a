package io.github.taskrouter.reservations.hunt;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The threads that are alive, by their names without numbers; but for that of Netty which
 * comes and goes on its own.
 */
record ClientThreads(Map<String, Long> alive) {

	static ClientThreads now() {
		return new ClientThreads(Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter(Thread::isAlive)
			.filter((thread) -> !thread.getName().startsWith("globalEventExecutor"))
			.collect(Collectors.groupingBy((thread) -> thread.getName().replaceAll("[0-9a-f]*[0-9][0-9a-f]*", "#"),
					TreeMap::new, Collectors.counting())));
	}

	/**
	 * Whether there are no more of any name than there were.
	 */
	boolean isNoMoreThan(ClientThreads before) {
		return this.alive.entrySet()
			.stream()
			.allMatch((entry) -> entry.getValue() <= before.alive.getOrDefault(entry.getKey(), 0L));
	}

}
