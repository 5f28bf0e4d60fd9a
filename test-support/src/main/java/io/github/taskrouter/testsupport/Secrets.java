package io.github.taskrouter.testsupport;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The secrets and phone numbers that the tests of a module use, and where they were
 * found.
 */
final class Secrets {

	private final List<String> secrets;

	private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

	Secrets(List<String> secrets) {
		this.secrets = secrets;
	}

	/**
	 * Look for secrets in a text that was printed or logged.
	 * @param text what can be read
	 */
	void look(String text) {
		for (String secret : this.secrets) {
			if (text.contains(secret)) {
				this.leaks.add("'%s' in: %s".formatted(secret, text));
			}
		}
	}

	/**
	 * Return what has been found since the last call, and forget it.
	 * @return the leaks
	 */
	List<String> drain() {
		List<String> found = List.copyOf(this.leaks);
		this.leaks.removeAll(found);
		return found;
	}

}
