package io.github.taskrouter.reservations.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import io.github.taskrouter.reservations.fixture.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Compiles every piece of Java in the README and in {@code docs}, but for whole classes,
 * which begin with their imports: {@code starter-test} runs those.
 */
class SnippetTests {

	private static final String IMPORTS = """
			import io.github.taskrouter.reservations.*;
			import io.github.taskrouter.reservations.autoconfigure.*;
			import io.github.taskrouter.reservations.instruction.*;
			import io.github.taskrouter.reservations.webclient.*;
			import io.netty.resolver.NoopAddressResolverGroup;
			import java.net.URI;
			import java.time.Duration;
			import java.util.List;
			import org.springframework.beans.factory.annotation.Qualifier;
			import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
			import org.springframework.boot.http.client.reactive.*;
			import org.springframework.context.annotation.*;
			import org.springframework.http.*;
			import org.springframework.http.client.reactive.*;
			import org.springframework.stereotype.Service;
			import reactor.core.publisher.*;
			import reactor.netty.http.client.HttpClient;
			import reactor.netty.transport.ProxyProvider;
			""";

	private static final String STATEMENTS = IMPORTS + """
			class Snippet {
				void run(ReservationClient reservations, String taskSid, String reservationSid, String workerSid,
						String activitySid, String otherWorkspaceSid, String accountSid, String authToken) {
			%s
				}
			}
			""";

	/**
	 * A heading, a paragraph that says what the page is about, and a snippet.
	 */
	private static final Pattern BEGINNING = Pattern
		.compile("(?s)# [^\\n]+\\n\\n(?:[^`#|\\n][^\\n]*\\n)+\\n```(?:java|yaml)\\n.*");

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("snippets")
	void compiles(Document document, String snippet, @TempDir Path output) throws IOException {
		assertThat(errors(source(snippet), output)).isEmpty();
	}

	@Test
	void aSnippetThatIsWrongWouldBeNoticed(@TempDir Path output) throws IOException {
		assertThat(errors(STATEMENTS.formatted("reservations.nothing();"), output)).isNotEmpty();
	}

	@Test
	void eachPageBeginsWithASnippet() {
		assertThat(Document.all().filter((document) -> document.toString().startsWith("docs"))).isNotEmpty()
			.allSatisfy((page) -> assertThat(page.text()).matches(BEGINNING));
	}

	static Stream<Arguments> snippets() {
		return Document.all()
			.flatMap((document) -> document.blocks("java")
				.stream()
				.filter((snippet) -> !snippet.startsWith("import "))
				.map((snippet) -> arguments(document, snippet)));
	}

	private static String source(String snippet) {
		if (!snippet.startsWith("@")) {
			return STATEMENTS.formatted(snippet);
		}
		return IMPORTS + (snippet.startsWith("@Bean") ? "class Snippet {%n%s}".formatted(snippet) : snippet);
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
