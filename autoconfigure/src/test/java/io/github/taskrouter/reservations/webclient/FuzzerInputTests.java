package io.github.taskrouter.reservations.webclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the fuzzers start from, and what they have found: one file each, in a directory of
 * the fuzzer's name.
 */
@ExtendWith(HeldOutput.class)
class FuzzerInputTests {

	private static final Map<String, Consumer<byte[]>> FUZZERS = Map.of("DecoderFuzzer",
			DecoderFuzzer::fuzzerTestOneInput, "ErrorFuzzer", ErrorFuzzer::fuzzerTestOneInput, "LinkFuzzer",
			LinkFuzzer::fuzzerTestOneInput, "RetryAfterFuzzer", RetryAfterFuzzer::fuzzerTestOneInput);

	@TestFactory
	Stream<DynamicTest> everyInputGivesAValueOrAnExceptionOfOurs() {
		return FUZZERS.entrySet().stream().flatMap((fuzzer) -> {
			Resource[] inputs = inputs(fuzzer.getKey());
			assertThat(inputs).isNotEmpty();
			return Arrays.stream(inputs)
				.map((input) -> DynamicTest.dynamicTest(fuzzer.getKey() + " " + input.getFilename(),
						() -> fuzzer.getValue().accept(input.getContentAsByteArray())));
		});
	}

	private static Resource[] inputs(String fuzzer) {
		try {
			return new PathMatchingResourcePatternResolver().getResources(
					"classpath:%s/%s/*".formatted(FuzzerInputTests.class.getPackageName().replace('.', '/'), fuzzer));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
