package io.github.taskrouter.benchmarks.server;

/**
 * What the server has counted. Confined to its event loop.
 */
final class Counters {

	private long requests;

	private long forms;

	private long bytes;

	void request() {
		this.requests++;
	}

	void form() {
		this.forms++;
	}

	void body(int length) {
		this.bytes += length;
	}

	/**
	 * Return the counts as JSON, and begin at zero.
	 */
	String take() {
		String counts = "{\"requests\":%d,\"forms\":%d,\"bytes\":%d}".formatted(this.requests, this.forms, this.bytes);
		this.requests = 0;
		this.forms = 0;
		this.bytes = 0;
		return counts;
	}

}
