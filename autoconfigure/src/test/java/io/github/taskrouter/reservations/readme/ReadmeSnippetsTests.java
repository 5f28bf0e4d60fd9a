package io.github.taskrouter.reservations.readme;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import io.github.taskrouter.reservations.fixture.Readme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiles every piece of Java in the README.
 */
class ReadmeSnippetsTests {

	private static final String IMPORTS = """
			import io.github.taskrouter.reservations.*;
			import io.github.taskrouter.reservations.instruction.*;
			import io.github.taskrouter.reservations.webclient.*;
			import java.net.URI;
			import java.time.Duration;
			import org.springframework.beans.factory.annotation.Qualifier;
			import org.springframework.context.annotation.*;
			import org.springframework.http.ResponseEntity;
			import org.springframework.stereotype.Service;
			import reactor.core.publisher.*;
			""";

	private static final String STATEMENTS = IMPORTS + """
			class Snippet {
				void run(ReservationClient reservations, String taskSid, String reservationSid, String workerSid,
						String activitySid, String otherWorkspaceSid) {
			%s
				}
			}
			""";

	@ParameterizedTest
	@MethodSource("snippets")
	void compiles(String snippet, @TempDir Path output) throws IOException {
		String source = snippet.startsWith("@") ? IMPORTS + snippet : STATEMENTS.formatted(snippet);
		assertThat(errors(source, output)).isEmpty();
	}

	@Test
	void aSnippetThatIsWrongWouldBeNoticed(@TempDir Path output) throws IOException {
		assertThat(errors(STATEMENTS.formatted("reservations.nothing();"), output)).isNotEmpty();
	}

	static Stream<String> snippets() {
		List<String> snippets = Readme.blocks("java");
		assertThat(snippets).hasSizeGreaterThan(8);
		return snippets.stream();
	}

	private static String errors(String source, Path output) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter errors = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
			compiler.getTask(errors, files, null, List.of("-proc:none"), null, List.of(new Source(source))).call();
		}
		return errors.toString();
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String text) {
			super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
