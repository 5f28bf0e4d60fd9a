package io.github.taskrouter.benchmarks.server;

/**
 * Runs the server as a process.
 */
public final class ServerMain {

	private ServerMain() {
	}

	public static void main(String[] args) {
	}

}
