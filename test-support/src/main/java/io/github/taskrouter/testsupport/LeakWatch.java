package io.github.taskrouter.testsupport;

import java.io.PrintStream;
import java.util.List;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Watches everything that tests print or log, and fails the test that shows a secret or a
 * phone number. Registered for all tests of a module that has this one on its class path;
 * the module lists what to look for in {@code src/test/resources/watched-secrets.txt},
 * one a line.
 */
public final class LeakWatch implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

	private static final Secrets SECRETS = new Secrets(TextLines.of("watched-secrets.txt"));

	private static boolean watching;

	static void look(String text) {
		SECRETS.look(text);
	}

	static PrintStream watch(PrintStream stream) {
		return WatchedStream.watch(stream, SECRETS);
	}

	/**
	 * Return what has been found since the last call, and forget it. A test that calls
	 * this does not fail on what it returns.
	 * @return each secret with the text that it was seen in
	 */
	public static List<String> leaks() {
		return SECRETS.drain();
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

}
