package io.github.taskrouter.benchmarks.harness;

import java.time.Duration;
import java.util.List;

/**
 * What a work runs on: starts processes, and knows how long to measure.
 *
 * @param rounds how many rounds to measure
 * @param quick whether this is a smoke run, whose figures mean nothing
 * @param jfr whether contestants record their profile, into {@code target}
 */
public record Machine(int rounds, boolean quick, boolean jfr) {

	/**
	 * Start a server in a process of its own.
	 * @param records how many reservations its task has
	 * @param delay how long each answer takes
	 * @return the running server
	 */
	public TestServer startServer(int records, Duration delay) {
		return TestServer.start(records, delay);
	}

	/**
	 * Start a JVM with this class path.
	 * @param main its main class
	 * @param flags flags of the JVM, such as {@code -Xmx32m}
	 * @param arguments arguments of the main class
	 * @return the running JVM
	 */
	public ChildJvm startJvm(Class<?> main, List<String> flags, List<String> arguments) {
		return ChildJvm.start(main, flags, arguments);
	}

}
