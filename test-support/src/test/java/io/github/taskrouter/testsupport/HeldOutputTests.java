package io.github.taskrouter.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

class HeldOutputTests {

	private final PrintStream console = System.out;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	private final HeldOutput heldOutput = new HeldOutput();

	@BeforeEach
	void redirectTheConsole() {
		System.setOut(new PrintStream(this.printed, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void restoreTheConsole() {
		System.setOut(this.console);
	}

	@Test
	void keepsTheOutputOfAPassingTestOffTheConsole() {
		run("expected report", Optional.empty());
		assertThat(this.printed.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@Test
	void printsTheOutputOfAFailingTest() {
		run("expected report", Optional.of(new AssertionError()));
		assertThat(this.printed.toString(StandardCharsets.UTF_8)).contains("expected report");
	}

	@Test
	void forgetsTheOutputOfTheTestBefore() {
		run("first", Optional.empty());
		run("second", Optional.of(new AssertionError()));
		assertThat(this.printed.toString(StandardCharsets.UTF_8)).doesNotContain("first");
	}

	@Test
	void doesNotHideASecretFromTheWatch() {
		run("t0p-s3cret", Optional.empty());
		assertThat(LeakWatch.leaks()).singleElement().asString().contains("t0p-s3cret");
	}

	private void run(String output, Optional<Throwable> failure) {
		ExtensionContext context = (ExtensionContext) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { ExtensionContext.class }, (proxy, method, arguments) -> failure);
		this.heldOutput.beforeEach(context);
		System.out.println(output);
		this.heldOutput.afterEach(context);
	}

}
