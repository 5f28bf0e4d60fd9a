package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.API_SECRET;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.AUTH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PropertiesTwilioCredentials}.
 */
class PropertiesTwilioCredentialsTests {

	@Test
	void anAccountSidGoesWithItsAuthToken() {
		assertThat(from(TestSids.ACCOUNT, AUTH_TOKEN, null, null))
			.isEqualTo(new TwilioCredentials(TestSids.ACCOUNT, AUTH_TOKEN));
	}

	@Test
	void anApiKeyNeedsNoAccount() {
		assertThat(from(null, null, TestSids.API_KEY, API_SECRET))
			.isEqualTo(new TwilioCredentials(TestSids.API_KEY, API_SECRET));
	}

	@Test
	void anApiKeyIsPreferred() {
		assertThat(from(TestSids.ACCOUNT, AUTH_TOKEN, TestSids.API_KEY, API_SECRET))
			.isEqualTo(new TwilioCredentials(TestSids.API_KEY, API_SECRET));
	}

	@Test
	void anAccountSidMayStandBesideAnApiKey() {
		assertThat(from(TestSids.ACCOUNT, null, TestSids.API_KEY, API_SECRET))
			.isEqualTo(new TwilioCredentials(TestSids.API_KEY, API_SECRET));
	}

	@Test
	void anAccountSidIsNotEnough() {
		assertRefused(TestSids.ACCOUNT, null, null, null,
				"twilio.auth-token must be set along with twilio.account-sid");
	}

	@Test
	void anAuthTokenIsNotEnough() {
		assertRefused(null, AUTH_TOKEN, null, null, "twilio.account-sid must be set along with twilio.auth-token");
	}

	@Test
	void anApiKeyIsNotEnough() {
		assertRefused(null, null, TestSids.API_KEY, null, "twilio.api-secret must be set along with twilio.api-key");
	}

	@Test
	void anApiSecretIsNotEnough() {
		assertRefused(null, null, null, API_SECRET, "twilio.api-key must be set along with twilio.api-secret");
	}

	@Test
	void halfAnApiKeyIsNotMadeUpForByAnAccount() {
		assertRefused(TestSids.ACCOUNT, AUTH_TOKEN, TestSids.API_KEY, null,
				"twilio.api-secret must be set along with twilio.api-key");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\t\n" })
	void nothingIsBlank(String blank) {
		assertRefused(blank, AUTH_TOKEN, null, null, "twilio.account-sid must not be blank");
		assertRefused(TestSids.ACCOUNT, blank, null, null, "twilio.auth-token must not be blank");
		assertRefused(null, null, blank, API_SECRET, "twilio.api-key must not be blank");
		assertRefused(null, null, TestSids.API_KEY, blank, "twilio.api-secret must not be blank");
	}

	@Test
	void whatIsBlankIsRefusedEvenIfItIsNotUsed() {
		assertRefused(TestSids.ACCOUNT, "", TestSids.API_KEY, API_SECRET, "twilio.auth-token must not be blank");
	}

	@Test
	void anAccountSidIsNoSidOfAnotherKind() {
		assertRefused(TestSids.API_KEY, AUTH_TOKEN, null, null,
				"twilio.account-sid must be an account SID ('AC' and 32 hex digits)");
	}

	@Test
	void anApiKeyIsNoSecret() {
		assertRefused(null, null, API_SECRET, TestSids.API_KEY,
				"twilio.api-key must be an api key SID ('SK' and 32 hex digits)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "5ecre7 ", " 5ecre7", "5ec re7", "5ecre7\n", "5ecre7\u0000", "5ecre7\u00a0" })
	void aSecretHasNoSpacesOrControlCharacters(String secret) {
		assertRefused(TestSids.ACCOUNT, secret, null, null,
				"twilio.auth-token must not have spaces or control characters");
		assertRefused(null, null, TestSids.API_KEY, secret,
				"twilio.api-secret must not have spaces or control characters");
	}

	@Test
	void aPlaceholderThatWasNotResolvedIsNoSecret() {
		assertRefused(TestSids.ACCOUNT, "${TWILIO_AUTH_TOKEN}", null, null,
				"twilio.auth-token refers to a property or variable that is not set");
	}

	private static void assertRefused(@Nullable String accountSid, @Nullable String authToken, @Nullable String apiKey,
			@Nullable String apiSecret, String message) {
		assertThatExceptionOfType(InvalidTwilioPropertyException.class)
			.isThrownBy(() -> from(accountSid, authToken, apiKey, apiSecret))
			.withMessage(message)
			.withNoCause();
	}

	private static TwilioCredentials from(@Nullable String accountSid, @Nullable String authToken,
			@Nullable String apiKey, @Nullable String apiSecret) {
		TwilioProperties properties = new TwilioProperties();
		properties.setAccountSid(accountSid);
		properties.setAuthToken(authToken);
		properties.setApiKey(apiKey);
		properties.setApiSecret(apiSecret);
		return PropertiesTwilioCredentials.from(properties);
	}

}
