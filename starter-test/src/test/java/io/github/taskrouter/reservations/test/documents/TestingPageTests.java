package io.github.taskrouter.reservations.test.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the classes that docs/testing.md shows against the tests of this package, which
 * run in each build.
 */
class TestingPageTests {

	private static final Path PAGE = Path.of("../docs/testing.md");

	private static final Path SOURCES = Path.of("src/test/java")
		.resolve(TestingPageTests.class.getPackageName().replace('.', '/'));

	private static final Pattern CLASS = Pattern.compile("(?ms)^```java\n(import .*?)^```$");

	@Test
	void eachCompleteClassOfThePageIsATestOfThisPackage() throws IOException {
		List<String> shown = CLASS.matcher(Files.readString(PAGE)).results().map((block) -> block.group(1)).toList();
		assertThat(shown).hasSize(7).isSubsetOf(sources());
	}

	private static List<String> sources() throws IOException {
		try (Stream<Path> files = Files.list(SOURCES)) {
			return files.map(TestingPageTests::withoutPackage).toList();
		}
	}

	private static String withoutPackage(Path file) {
		try {
			return Files.readString(file).replaceFirst("package .*;\n\n", "");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
