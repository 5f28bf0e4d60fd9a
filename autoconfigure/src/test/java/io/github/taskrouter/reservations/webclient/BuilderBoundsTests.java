package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient.Builder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for the bounds of each setting, and for what a builder says of a value beyond
 * them.
 */
class BuilderBoundsTests {

	private final Builder builder = WebClientReservationClient.builder();

	@ParameterizedTest(name = "{0} of {1}")
	@MethodSource
	void takesWhatLiesAtABound(String setting, Object value) {
		assertThat(set(setting, value)).isSameAs(this.builder);
	}

	static Stream<Arguments> takesWhatLiesAtABound() {
		return Stream.of(arguments("connectTimeout", Duration.ofMillis(1)),
				arguments("connectTimeout", Duration.ofDays(1)), arguments("readTimeout", Duration.ofMillis(1)),
				arguments("readTimeout", Duration.ofDays(1)), arguments("callTimeout", Duration.ofMillis(1)),
				arguments("callTimeout", Duration.ofDays(365)), arguments("maxInMemorySize", DataSize.ofBytes(1)),
				arguments("maxInMemorySize", DataSize.ofBytes(Integer.MAX_VALUE)), arguments("pageSize", 1),
				arguments("pageSize", 1000), arguments("maxPages", 1), arguments("maxPages", 100_000_000),
				arguments("maxInFlight", 1), arguments("maxInFlight", 10_000), arguments("maxWaiting", 0),
				arguments("maxWaiting", 10_000_000), arguments("maxAttempts", 1), arguments("maxAttempts", 100),
				arguments("minBackoff", Duration.ofMillis(1)), arguments("minBackoff", Duration.ofDays(365)),
				arguments("maxBackoff", Duration.ofMillis(1)), arguments("maxBackoff", Duration.ofDays(365)),
				arguments("maxRetryAfter", Duration.ZERO), arguments("maxRetryAfter", Duration.ofDays(365)),
				arguments("workspaceSid", TestSids.WORKSPACE), arguments("name", "a"),
				arguments("name", "second.Account_2-".repeat(4).substring(0, 64)),
				arguments("baseUrl", URI.create("https://x:1")), arguments("baseUrl", URI.create("https://x:65535")));
	}

	@ParameterizedTest(name = "{0} of {1}")
	@MethodSource
	void refusesWhatLiesBeyondABound(String setting, Object value, String expectation, @Nullable String shown) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> set(setting, value))
			.withMessage(setting + " " + expectation + ((shown != null) ? " but was " + shown : ""))
			.satisfies((failure) -> {
				assertThat(failure.getSetting()).isEqualTo(setting);
				assertThat(failure.getExpectation()).isEqualTo(expectation);
			});
	}

	static Stream<Arguments> refusesWhatLiesBeyondABound() {
		String timeout = "must be 1 ms to 1 day";
		String positive = "must be 1 ms to 365 days";
		String name = "must be 1 to 64 letters, digits, dots, hyphens or underscores";
		String size = "must be 1 byte to less than 2 GB";
		return Stream.of(arguments("connectTimeout", Duration.ofNanos(999_999), timeout, "PT0.000999999S"),
				arguments("connectTimeout", Duration.ofDays(1).plusNanos(1), timeout, "PT24H0.000000001S"),
				arguments("readTimeout", Duration.ZERO, timeout, "PT0S"),
				arguments("readTimeout", Duration.ofDays(2), timeout, "PT48H"),
				arguments("callTimeout", Duration.ofSeconds(-1), positive, "PT-1S"),
				arguments("callTimeout", Duration.ofDays(366), positive, "PT8784H"),
				arguments("minBackoff", Duration.ZERO, positive, "PT0S"),
				arguments("minBackoff", Duration.ofDays(366), positive, "PT8784H"),
				arguments("maxBackoff", Duration.ZERO, positive, "PT0S"),
				arguments("maxBackoff", Duration.ofDays(366), positive, "PT8784H"),
				arguments("maxRetryAfter", Duration.ofNanos(-1), "must be 0 to 365 days", "PT-0.000000001S"),
				arguments("maxRetryAfter", Duration.ofDays(366), "must be 0 to 365 days", "PT8784H"),
				arguments("maxInMemorySize", DataSize.ofBytes(0), size, "0B"),
				arguments("maxInMemorySize", DataSize.ofGigabytes(2), size, "2147483648B"),
				arguments("pageSize", 0, "must be 1 to 1000", "0"),
				arguments("pageSize", 1001, "must be 1 to 1000", "1001"),
				arguments("maxPages", 0, "must be 1 to 100000000", "0"),
				arguments("maxPages", 100_000_001, "must be 1 to 100000000", "100000001"),
				arguments("maxInFlight", 0, "must be 1 to 10000", "0"),
				arguments("maxInFlight", 10_001, "must be 1 to 10000", "10001"),
				arguments("maxWaiting", -1, "must be 0 to 10000000", "-1"),
				arguments("maxWaiting", 10_000_001, "must be 0 to 10000000", "10000001"),
				arguments("maxAttempts", 0, "must be 1 to 100", "0"),
				arguments("maxAttempts", 101, "must be 1 to 100", "101"),
				arguments("workspaceSid", TestSids.TASK, "must be a workspace SID ('WS' and 32 hex digits)",
						"a task SID: " + TestSids.TASK),
				arguments("name", "", name, null), arguments("name", "a".repeat(65), name, null),
				arguments("name", "my client", name, null),
				arguments("workspaceSid", "5ecre7", "must be a workspace SID ('WS' and 32 hex digits)",
						"a text of 6 characters"),
				arguments("baseUrl", URI.create("https://x:0"), "must have a port of 1 to 65535, or none", null),
				arguments("baseUrl", URI.create("https://x:65536"), "must have a port of 1 to 65535, or none", null));
	}

	@Test
	void refusesBackoffsThatContradictEachOther() {
		Builder contradiction = TestClient.builder(URI.create("https://taskrouter.example"))
			.minBackoff(Duration.ofSeconds(20));
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(contradiction::build)
			.withMessage("maxBackoff must be no less than the minimum backoff but was PT10S with a minimum of PT20S")
			.satisfies((failure) -> assertThat(failure.getSetting()).isEqualTo("maxBackoff"));
	}

	@Test
	void takesNullWhereThatMeansTheDefault() {
		assertThat(
				this.builder.connectTimeout(null).readTimeout(null).pageSize(null).workspaceSid(null).sslBundle(null))
			.isSameAs(this.builder);
	}

	private Builder set(String setting, Object value) {
		return switch (setting) {
			case "baseUrl" -> this.builder.baseUrl((URI) value);
			case "name" -> this.builder.name((String) value);
			case "workspaceSid" -> this.builder.workspaceSid((String) value);
			case "connectTimeout" -> this.builder.connectTimeout((Duration) value);
			case "readTimeout" -> this.builder.readTimeout((Duration) value);
			case "callTimeout" -> this.builder.callTimeout((Duration) value);
			case "maxInMemorySize" -> this.builder.maxInMemorySize((DataSize) value);
			case "pageSize" -> this.builder.pageSize((Integer) value);
			case "maxPages" -> this.builder.maxPages((Integer) value);
			case "maxInFlight" -> this.builder.maxInFlight((Integer) value);
			case "maxWaiting" -> this.builder.maxWaiting((Integer) value);
			case "maxAttempts" -> this.builder.maxAttempts((Integer) value);
			case "minBackoff" -> this.builder.minBackoff((Duration) value);
			case "maxBackoff" -> this.builder.maxBackoff((Duration) value);
			case "maxRetryAfter" -> this.builder.maxRetryAfter((Duration) value);
			default -> throw new AssertionError(setting);
		};
	}

}
