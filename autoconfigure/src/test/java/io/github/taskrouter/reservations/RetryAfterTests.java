package io.github.taskrouter.reservations;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RetryAfter}.
 */
class RetryAfterTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	@ParameterizedTest
	@CsvSource({ "0, PT0S", "1, PT1S", "' 120 ', PT2M", "9999999999, PT9999999999S", "007, PT7S" })
	void readsSeconds(String value, Duration expected) {
		assertThat(RetryAfter.parse(value, NOW)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Mon, 23 Nov 2026 10:00:30 GMT | PT30S",
			"Mon, 23 Nov 2026 09:59:00 GMT | PT0S", "Thu, 01 Jan 1970 00:00:00 GMT | PT0S" })
	void readsDates(String value, Duration expected) {
		assertThat(RetryAfter.parse(value, NOW)).isEqualTo(expected);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "-1", "1.5", "soon", "99999999999999999999", "2026-11-23T10:00:30Z",
			"Mon, 99 Nov 2026 10:00:30 GMT", "1, 2" })
	void readsNothingElse(String value) {
		assertThat(RetryAfter.parse(value, NOW)).isNull();
	}

	@Test
	void readsDigitsOfAsciiAlone() {
		assertThat(RetryAfter.parse("\u0661", NOW)).isNull();
	}

}
