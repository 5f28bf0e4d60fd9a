package io.github.taskrouter.reservations.documents;

import java.nio.file.Files;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Follows every link from a document to another one of the project.
 */
class LinkTests {

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("links")
	void leadsToAFileAndAHeadingThatExist(Document document, String link) {
		Document target = document.follow(link);
		assertThat(target.file()).exists();
		int hash = link.indexOf('#');
		if (hash != -1) {
			assertThat(target.anchors()).contains(link.substring(hash + 1));
		}
	}

	@Test
	void theReadmeLeadsToEachPage() {
		Document readme = Document.all().findFirst().orElseThrow();
		assertThat(readme.links())
			.containsAll(Document.all().map(Document::toString).filter((path) -> path.startsWith("docs/")).toList());
		assertThat(Files.exists(readme.follow("docs/nowhere.md").file())).isFalse();
	}

	static Stream<Arguments> links() {
		return Document.all().flatMap((document) -> document.links().stream().map((link) -> arguments(document, link)));
	}

}
