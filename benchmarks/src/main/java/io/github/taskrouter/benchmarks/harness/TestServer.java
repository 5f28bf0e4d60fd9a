package io.github.taskrouter.benchmarks.harness;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.github.taskrouter.benchmarks.server.ServerMain;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server in a process of its own, and what it has counted.
 */
public final class TestServer implements AutoCloseable {

	private static final List<String> FLAGS = List.of("-Xms256m", "-Xmx256m", "-XX:MaxDirectMemorySize=512m",
			"-XX:+UseSerialGC");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ChildJvm jvm;

	private final URI uri;

	private TestServer(ChildJvm jvm, URI uri) {
		this.jvm = jvm;
		this.uri = uri;
	}

	static TestServer start(int records, Duration delay) {
		ChildJvm jvm = ChildJvm.start(ServerMain.class, FLAGS,
				List.of(String.valueOf(records), String.valueOf(delay.toMillis())));
		return new TestServer(jvm, URI.create("http://127.0.0.1:" + jvm.nextLine()));
	}

	/**
	 * Return the base URL.
	 * @return scheme, host and port
	 */
	public URI uri() {
		return this.uri;
	}

	/**
	 * Return what the server has counted since it was last asked, and begin at zero.
	 * @return the counts
	 */
	public Counts counts() {
		return JSON.readValue(this.jvm.ask("counts"), Counts.class);
	}

	/**
	 * Change how long each answer takes.
	 * @param delay the time, in whole milliseconds
	 */
	public void delay(Duration delay) {
		this.jvm.ask("delay " + delay.toMillis());
	}

	@Override
	public void close() {
		this.jvm.close();
	}

	/**
	 * What a server has counted.
	 *
	 * @param requests requests
	 * @param forms forms of updates that named a status
	 * @param bytes bytes of the answers' bodies
	 */
	public record Counts(long requests, long forms, long bytes) {
	}

}
