package io.github.taskrouter.reservations.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The README, in parts that can be held against the code.
 */
public final class Readme {

	private static final Path FILE = Path.of("..", "README.md");

	private Readme() {
	}

	/**
	 * The fenced blocks of a language.
	 * @param language the language, such as {@code java}
	 * @return their contents, in order
	 */
	public static List<String> blocks(String language) {
		return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
			.matcher(text())
			.results()
			.map((block) -> block.group(1))
			.toList();
	}

	/**
	 * The code in the first cells of all tables.
	 * @return the contents of each pair of backticks, in order
	 */
	public static List<String> firstCells() {
		return Pattern.compile("(?m)^\\| ([^|]+) \\|")
			.matcher(text())
			.results()
			.flatMap((cell) -> Pattern.compile("`([^`]+)`").matcher(cell.group(1)).results())
			.map((MatchResult code) -> code.group(1))
			.toList();
	}

	/**
	 * The whole text.
	 * @return the text
	 */
	public static String text() {
		try {
			return Files.readString(FILE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
