package io.github.taskrouter.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process that has started this JVM, seen from here. When it ends or closes its end
 * of the pipe, this JVM ends as well, whatever it is doing.
 */
public final class Parent {

	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

	private Parent() {
	}

	/**
	 * Answer each line that the parent writes with one line. Never returns: if there is
	 * no answer, this JVM ends.
	 * @param answers makes the answers
	 */
	public static void serve(Answers answers) {
		Parent parent = new Parent();
		Thread reader = new Thread(parent::read, "parent");
		reader.setDaemon(true);
		reader.start();
		try {
			while (true) {
				System.out.println(answers.answer(parent.lines.take()));
			}
		}
		catch (Throwable ex) {
			ex.printStackTrace();
			System.exit(1);
		}
	}

	private void read() {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				this.lines.add(line);
			}
		}
		catch (IOException ex) {
			ex.printStackTrace();
		}
		System.exit(0);
	}

	/**
	 * Makes answers.
	 */
	@FunctionalInterface
	public interface Answers {

		/**
		 * Return the answer to a line.
		 * @param line the line
		 * @return the answer, in one line
		 * @throws Exception if there is none
		 */
		String answer(String line) throws Exception;

	}

}
