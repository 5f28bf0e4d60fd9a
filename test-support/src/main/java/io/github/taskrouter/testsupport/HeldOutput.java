package io.github.taskrouter.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps off the console what a test prints on purpose, such as the report of a start-up
 * that has to fail. If the test fails, its output is printed. {@link LeakWatch} sees it
 * all the same, and so does Boot's {@code OutputCaptureExtension}, which has to be named
 * after this extension.
 */
public final class HeldOutput implements BeforeEachCallback, AfterEachCallback {

	private @Nullable PrintStream out;

	private @Nullable PrintStream err;

	private final ByteArrayOutputStream held = new ByteArrayOutputStream();

	@Override
	public void beforeEach(ExtensionContext context) {
		this.out = System.out;
		this.err = System.err;
		PrintStream stream = LeakWatch.watch(new PrintStream(this.held, true, StandardCharsets.UTF_8));
		System.setOut(stream);
		System.setErr(stream);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		System.setOut(this.out);
		System.setErr(this.err);
		if (context.getExecutionException().isPresent()) {
			System.out.print(this.held.toString(StandardCharsets.UTF_8));
		}
		this.held.reset();
	}

}
