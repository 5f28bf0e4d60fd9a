package io.github.taskrouter.testsupport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TextLinesTests {

	@Test
	void linesAreReadWithoutComments() {
		assertThat(TextLines.of("watched-secrets.txt")).containsExactly("t0p-s3cret", "+1555");
	}

	@Test
	void aMissingFileIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> TextLines.of("none.txt"))
			.withMessage("Expected the file 'none.txt' in src/test/resources");
	}

}
