package io.github.taskrouter.desk;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Watches all that any test prints or has logged, and fails the one in which a secret or
 * a phone number of the tests comes to light. Registered for all tests.
 */
public final class LeakWatch implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

	private static final List<String> SECRETS = List.of("r1ght-t0ken", "wr0ng-t0ken", "embedded-auth-token", "s3cret",
			"5551230000", "horization: Basic", "Basic QUMwMD");

	private static final Queue<String> leaks = new ConcurrentLinkedQueue<>();

	private static boolean watching;

	static void look(String text) {
		for (String secret : SECRETS) {
			if (text.contains(secret)) {
				leaks.add("'%s' in: %s".formatted(secret, text));
			}
		}
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		synchronized (LeakWatch.class) {
			if (!watching) {
				watching = true;
				System.setOut(watch(System.out));
				System.setErr(watch(System.err));
			}
		}
	}

	@Override
	public void afterEach(ExtensionContext context) {
		failIfSomethingLeaked();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		failIfSomethingLeaked();
	}

	private static void failIfSomethingLeaked() {
		List<String> found = leaks();
		if (!found.isEmpty()) {
			throw new AssertionError("secrets or phone numbers came to light: " + found);
		}
	}

	/**
	 * What has come to light since the last look.
	 * @return the leaks, which are forgotten thereby
	 */
	static List<String> leaks() {
		List<String> found = List.copyOf(leaks);
		leaks.removeAll(found);
		return found;
	}

	private static PrintStream watch(PrintStream stream) {
		return new PrintStream(new WatchedStream(stream), true, StandardCharsets.UTF_8);
	}

	/**
	 * Looks at each line before it goes on its way.
	 */
	private static final class WatchedStream extends FilterOutputStream {

		private final ByteArrayOutputStream line = new ByteArrayOutputStream();

		WatchedStream(OutputStream stream) {
			super(stream);
		}

		@Override
		public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
			this.line.write(bytes, offset, length);
			if (length > 0 && bytes[offset + length - 1] == '\n') {
				look(this.line.toString(StandardCharsets.UTF_8));
				this.line.reset();
			}
		}

		@Override
		public synchronized void write(int character) throws IOException {
			this.out.write(character);
			this.line.write(character);
			if (character == '\n') {
				look(this.line.toString(StandardCharsets.UTF_8));
				this.line.reset();
			}
		}

	}

}
