package io.github.taskrouter.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A JVM that answers each line of its standard input with one line of standard output,
 * and ends when its standard input does.
 */
public final class ChildJvm implements AutoCloseable {

	private static final Duration ANSWER_WITHIN = Duration.ofSeconds(120);

	private final Process process;

	private final PrintStream input;

	private final BufferedReader output;

	private ChildJvm(Process process) {
		this.process = process;
		this.input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
		this.output = process.inputReader(StandardCharsets.UTF_8);
	}

	static ChildJvm start(Class<?> main, List<String> flags, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-cp", System.getProperty("java.class.path")));
		command.addAll(flags);
		command.add(main.getName());
		command.addAll(arguments);
		try {
			return new ChildJvm(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write a line and wait for the answer.
	 * @param line the line
	 * @return the answer
	 * @throws IllegalStateException if there is none within two minutes; the JVM is then
	 * ended
	 */
	public String ask(String line) {
		this.input.println(line);
		return nextLine();
	}

	/**
	 * Wait for a line that the JVM writes unasked.
	 * @return the line
	 * @throws IllegalStateException if there is none within two minutes; the JVM is then
	 * ended
	 */
	public String nextLine() {
		CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::readLine);
		try {
			return answer.get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failure("interrupted", ex);
		}
		catch (TimeoutException | ExecutionException ex) {
			throw failure("no answer", ex);
		}
	}

	private String readLine() {
		try {
			String line = this.output.readLine();
			if (line == null) {
				throw new IOException("the JVM has ended");
			}
			return line;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private IllegalStateException failure(String message, Exception cause) {
		this.process.destroyForcibly();
		return new IllegalStateException(message + " from " + this.process, cause);
	}

	/**
	 * Return the id of the process.
	 * @return the id
	 */
	public long pid() {
		return this.process.pid();
	}

	/**
	 * End the JVM: close its standard input, and destroy it if it does not end by itself.
	 */
	@Override
	public void close() {
		this.input.close();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
