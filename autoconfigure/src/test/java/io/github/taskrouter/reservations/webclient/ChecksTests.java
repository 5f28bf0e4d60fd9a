package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChecksTests {

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4 })
	void takesANumberWithinItsBounds(int value) {
		assertThat(Checks.within("maxPages", value, 2, 4)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 5, -2, Integer.MAX_VALUE })
	void refusesANumberOutOfItsBounds(int value) {
		refused("must be 2 to 4", value, () -> Checks.within("setting", value, 2, 4));
	}

	@ParameterizedTest
	@CsvSource({ "PT0.001S", "PT15S", "PT24H" })
	void takesATimeoutOfUpToADay(Duration value) {
		assertThat(Checks.timeout("readTimeout", value)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "PT0S", "PT0.000999999S", "PT-1S", "PT24H0.000000001S", "PT9223372036854775807S" })
	void refusesATimeoutThatAConnectorCouldNotKeep(Duration value) {
		refused("must be 1 ms to 1 day", value, () -> Checks.timeout("setting", value));
	}

	@ParameterizedTest
	@CsvSource({ "PT0.001S", "P365D" })
	void takesADurationOfUpToAYear(Duration value) {
		assertThat(Checks.positive("minBackoff", value)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "PT0S", "PT0.0005S", "P365DT0.000000001S" })
	void refusesADurationOfNothingOrMoreThanAYear(Duration value) {
		refused("must be 1 ms to 365 days", value, () -> Checks.positive("setting", value));
	}

	@ParameterizedTest
	@CsvSource({ "PT0S", "PT0.0005S", "P365D" })
	void takesADurationOfNothingWhereThatMeansNone(Duration value) {
		assertThat(Checks.notNegative("maxRetryAfter", value)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "PT-0.000000001S", "P365DT0.000000001S" })
	void refusesANegativeDuration(Duration value) {
		refused("must be 0 to 365 days", value, () -> Checks.notNegative("setting", value));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, Integer.MAX_VALUE })
	void takesASizeThatABufferCanHave(long bytes) {
		assertThat(Checks.size("maxInMemorySize", DataSize.ofBytes(bytes))).isEqualTo(DataSize.ofBytes(bytes));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, Integer.MAX_VALUE + 1L })
	void refusesASizeThatNoBufferCanHave(long bytes) {
		DataSize size = DataSize.ofBytes(bytes);
		refused("must be 1 byte to less than 2 GB", size, () -> Checks.size("setting", size));
	}

	@Test
	void takesASecretThatHasText() {
		assertThat(Checks.secret("clientSecret", "s")).isEqualTo("s");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void refusesABlankSecretWithoutShowingIt(String value) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> Checks.secret("setting", value))
			.withMessage("setting must not be blank");
	}

	@Test
	void refusesNull() {
		refused("must be 1 ms to 1 day", null, () -> Checks.timeout("setting", null));
		refused("must be 1 byte to less than 2 GB", null, () -> Checks.size("setting", null));
	}

	private static void refused(String expectation, @Nullable Object value, ThrowingCallable check) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(check)
			.withMessage("setting %s but was %s", expectation, value)
			.satisfies((failure) -> {
				assertThat(failure.getSetting()).isEqualTo("setting");
				assertThat(failure.getExpectation()).isEqualTo(expectation);
			});
	}

}
