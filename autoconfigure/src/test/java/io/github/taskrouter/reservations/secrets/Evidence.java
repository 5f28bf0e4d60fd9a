package io.github.taskrouter.reservations.secrets;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All that somebody might read: log lines, exceptions, texts of objects, tags.
 */
final class Evidence {

	private final List<String> texts = new CopyOnWriteArrayList<>();

	void add(String origin, Object text) {
		this.texts.add(origin + ": " + text);
	}

	/**
	 * Adds an exception as a log would print it, with all causes and suppressed ones.
	 */
	void add(String origin, Throwable failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		add(origin, (Object) trace);
	}

	/**
	 * Which of the given pieces are in none of the texts: without them, finding no secret
	 * would prove little.
	 */
	List<String> lacking(String... pieces) {
		return Arrays.stream(pieces)
			.filter((piece) -> this.texts.stream().noneMatch((text) -> text.contains(piece)))
			.toList();
	}

	List<String> leaks() {
		return this.texts.stream()
			.flatMap((text) -> Secrets.in(text).stream().map((leak) -> text.split(":", 2)[0] + ": " + leak))
			.distinct()
			.toList();
	}

}
