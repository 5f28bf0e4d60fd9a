package io.github.taskrouter.reservations.webclient;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What is taken for a base URL, and what an origin covers.
 */
class OriginTests {

	@ParameterizedTest
	@CsvSource({ "https://example.com, https://example.com", "HTTPS://Example.COM/, https://example.com",
			"https://example.com:443, https://example.com", "https://example.com:80, https://example.com:80",
			"http://example.com:80, http://example.com", "http://example.com:443, http://example.com:443",
			"https://example.com:1, https://example.com:1", "https://example.com:65535, https://example.com:65535",
			"https://[::1]:8443/, https://[::1]:8443", "https://example.com:, https://example.com" })
	void takesSchemeHostAndPort(URI baseUrl, String origin) {
		assertThat(Origin.ofBaseUrl(baseUrl)).hasToString(origin);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com:0", "https://example.com:65536", "https://example.com:99999",
			"http://localhost:0" })
	void refusesAPortOutOfRange(URI baseUrl) {
		assertThatIllegalArgumentException().isThrownBy(() -> Origin.ofBaseUrl(baseUrl))
			.withMessage("baseUrl must have a port of 1 to 65535, or none");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://example.com", "example.com", "//example.com", "https:///", "https:example.com",
			"mailto:someone@example.com", "https://a_b", "https://example.com:-1", "", "/", "unix:/socket" })
	void refusesWhatIsNoHttpUrlWithAHost(URI baseUrl) {
		assertThatIllegalArgumentException().isThrownBy(() -> Origin.ofBaseUrl(baseUrl))
			.withMessage("baseUrl must be an http or https URL with a host");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com/v1", "https://example.com//", "https://example.com?a",
			"https://example.com/?", "https://example.com#a", "https://example.com/#", "https://user@example.com",
			"https://user:s3cret@example.com", "https://@example.com" })
	void refusesWhatIsMoreThanAnOriginWithoutRepeatingIt(URI baseUrl) {
		assertThatIllegalArgumentException().isThrownBy(() -> Origin.ofBaseUrl(baseUrl))
			.withMessage("baseUrl must be made of scheme, host and port only");
	}

	@Test
	@SuppressWarnings("NullAway")
	void refusesNull() {
		assertThatIllegalArgumentException().isThrownBy(() -> Origin.ofBaseUrl(null))
			.withMessage("baseUrl must not be null");
	}

	@Test
	void takesPlainHttpToAnotherMachineOnlyWhereThatIsAllowed() {
		URI plain = URI.create("http://proxy.example:8080");
		assertThatIllegalArgumentException().isThrownBy(() -> Origin.ofBaseUrl(plain, false))
			.withMessageStartingWith("baseUrl must be https");
		assertThat(Origin.ofBaseUrl(plain, true)).hasToString("http://proxy.example:8080");
		assertThat(Origin.ofBaseUrl(URI.create("https://proxy.example"), false)).hasToString("https://proxy.example");
		assertThat(Origin.ofBaseUrl(URI.create("http://localhost"), false)).hasToString("http://localhost");
		assertThat(Origin.ofBaseUrl(URI.create("http://127.0.0.1:80"), false)).hasToString("http://127.0.0.1");
	}

	@ParameterizedTest
	@CsvSource({ "https://example.com/a?b#c, true", "HTTPS://EXAMPLE.com:443, true", "http://example.com:443, false",
			"https://example.com:444, false", "https://example.org, false", "https://user@example.com, false",
			"https://@example.com, false", "/relative, false", "mailto:someone, false" })
	void coversItsOwnAddressesWithoutUserInfo(URI address, boolean covered) {
		assertThat(Origin.of(URI.create("https://example.com")).covers(address)).isEqualTo(covered);
	}

	@Test
	void anAddressWithoutAnOriginStandsOnThisOne() {
		Origin origin = Origin.of(URI.create("https://example.com:8443"));
		assertThat(origin.resolve(URI.create("/a?b"))).hasToString("https://example.com:8443/a?b");
		assertThat(origin.resolve(URI.create("http://example.org/a"))).hasToString("http://example.org/a");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "https://oauth.twilio.com/v2/token", "http://localhost:8080/token", "http://127.0.0.1/t?a=b" })
	void aSecretMayGoToHttpsAndToThisMachine(URI uri) {
		assertThatNoException().isThrownBy(() -> Origin.requireSafe("tokenUri", uri));
	}

	@ParameterizedTest
	@CsvSource({ "http://oauth.twilio.com/v2/token, must be https unless its host is this machine",
			"https://oauth.twilio.com:0/v2/token, 'must have a port of 1 to 65535, or none'",
			"https://oauth.twilio.com:65536/v2/token, 'must have a port of 1 to 65535, or none'",
			"ftp://oauth.twilio.com/v2/token, must be an http or https URL with a host and without a user",
			"https:///v2/token, must be an http or https URL with a host and without a user",
			"https://user@oauth.twilio.com/v2/token, must be an http or https URL with a host and without a user" })
	void aSecretGoesNowhereElse(URI uri, String expectation) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> Origin.requireSafe("tokenUri", uri))
			.withMessage("tokenUri " + expectation);
	}

}
