package io.github.taskrouter.benchmarks.scenario.paging;

import java.time.Duration;

import io.github.taskrouter.benchmarks.harness.TestServer;

/**
 * Counts the requests of a server until no more come.
 */
final class QuietServer {

	private static final Duration STEP = Duration.ofMillis(50);

	private final TestServer server;

	QuietServer(TestServer server) {
		this.server = server;
	}

	long requests(Duration quiet) {
		long total = 0;
		long quietSince = System.nanoTime();
		while (System.nanoTime() - quietSince < quiet.toNanos()) {
			pause();
			long requests = this.server.counts().requests();
			total += requests;
			if (requests > 0) {
				quietSince = System.nanoTime();
			}
		}
		return total;
	}

	private static void pause() {
		try {
			Thread.sleep(STEP.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
