package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OAuthToken}.
 */
class OAuthTokenTests {

	/**
	 * The clock wraps around within the life of the token.
	 */
	private static final long NOW = Long.MAX_VALUE - 1000;

	@ParameterizedTest
	@CsvSource({ "60, PT48S, PT58.8S", "3600, PT55M, PT59M30S", "'\"3600\"', PT55M, PT59M30S",
			"2592000, PT719H55M, PT719H59M30S", "9999999999999, PT719H55M, PT719H59M30S", "null, PT55M, PT59M30S",
			"0, PT55M, PT59M30S", "-5, PT55M, PT59M30S", "'\"soon\"', PT55M, PT59M30S", "{}, PT55M, PT59M30S",
			"1e30, PT55M, PT59M30S", "60.5, PT48S, PT58.8S" })
	void isRenewedAheadOfItsEnd(String expiresIn, Duration renewal, Duration expiry) {
		OAuthToken token = read("{\"access_token\": \"t\", \"expires_in\": %s}".formatted(expiresIn));
		assertThat(token.isDue(NOW + renewal.toNanos() - 1)).isFalse();
		assertThat(token.isDue(NOW + renewal.toNanos())).isTrue();
		assertThat(token.hasExpired(NOW + expiry.toNanos() - 1)).isFalse();
		assertThat(token.hasExpired(NOW + expiry.toNanos())).isTrue();
	}

	@Test
	void livesForAnHourWhereTheAnswerDoesNotSay() {
		assertThat(read("{\"access_token\": \"t\"}").hasExpired(NOW + Duration.ofMinutes(59).toNanos())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"access_token\": null}", "{\"access_token\": \"\"}", "{\"access_token\": 5}",
			"{\"access_token\": \"a b\"}", "{\"access_token\": \"a\\nb\"}", "[]", "\"t\"" })
	void isNullWhereTheAnswerHasNone(String answer) {
		assertThat(OAuthToken.read(new JsonMapper().readTree(answer), NOW)).isNull();
	}

	private static OAuthToken read(String answer) {
		OAuthToken token = OAuthToken.read(new JsonMapper().readTree(answer), NOW);
		assertThat(token).isNotNull();
		assertThat(token.toString()).doesNotContain("\"t\"", "=t");
		return token;
	}

}
