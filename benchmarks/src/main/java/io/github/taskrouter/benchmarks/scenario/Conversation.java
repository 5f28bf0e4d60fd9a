package io.github.taskrouter.benchmarks.scenario;

import io.github.taskrouter.benchmarks.harness.ChildJvm;
import io.github.taskrouter.benchmarks.harness.Parent;
import tools.jackson.databind.json.JsonMapper;

/**
 * The talk between a JVM and the one that has started it: each line is answered with a
 * line of JSON.
 */
public final class Conversation {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Conversation() {
	}

	/**
	 * Answer every line of standard input, and end the JVM when its parent does or an
	 * answer can't be made.
	 * @param answers makes the answer to a line
	 */
	public static void hold(Answers answers) {
		Parent.serve((line) -> JSON.writeValueAsString(answers.answer(line)));
	}

	/**
	 * Write a line to a child JVM and read its answer.
	 * @param <T> the type of the answer
	 * @param child the child
	 * @param line the line
	 * @param type the type of the answer
	 * @return the answer
	 */
	public static <T> T ask(ChildJvm child, String line, Class<T> type) {
		return JSON.readValue(child.ask(line), type);
	}

	/**
	 * Makes answers.
	 */
	@FunctionalInterface
	public interface Answers {

		/**
		 * Return the answer to a line.
		 * @param line the line
		 * @return a value that can be written as JSON
		 * @throws Exception if there is none
		 */
		Object answer(String line) throws Exception;

	}

}
