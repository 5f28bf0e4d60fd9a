package io.github.taskrouter.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lines of a text file on the class path of the tests, without blank ones and those
 * that begin with {@code #}.
 */
final class TextLines {

	private TextLines() {
	}

	/**
	 * Return the lines of a file that each watched module has.
	 * @param name the file's name, at the root of the class path
	 * @return its lines, untrimmed
	 * @throws IllegalStateException if there is no such file
	 */
	static List<String> of(String name) {
		try (InputStream file = TextLines.class.getResourceAsStream("/" + name)) {
			if (file == null) {
				throw new IllegalStateException("Expected the file '" + name + "' in src/test/resources");
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
