package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;

import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.OAuthCredentialsProvider;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.API_SECRET;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.AUTH_TOKEN;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.CLIENT_SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PropertiesTwilioCredentials}.
 */
class PropertiesTwilioCredentialsTests {

	private static final Duration ENOUGH = Duration.ofSeconds(10);

	@Test
	void anAccountSidGoesWithItsAuthToken() {
		assertThat(from(TestSids.ACCOUNT, AUTH_TOKEN, null, null))
			.isEqualTo(TwilioCredentials.basic(TestSids.ACCOUNT, AUTH_TOKEN));
	}

	@Test
	void anApiKeyNeedsNoAccount() {
		assertThat(from(null, null, TestSids.API_KEY, API_SECRET))
			.isEqualTo(TwilioCredentials.basic(TestSids.API_KEY, API_SECRET));
	}

	@Test
	void anApiKeyIsPreferred() {
		assertThat(from(TestSids.ACCOUNT, AUTH_TOKEN, TestSids.API_KEY, API_SECRET))
			.isEqualTo(TwilioCredentials.basic(TestSids.API_KEY, API_SECRET));
	}

	@Test
	void anAccountSidMayStandBesideAnApiKey() {
		assertThat(from(TestSids.ACCOUNT, null, TestSids.API_KEY, API_SECRET))
			.isEqualTo(TwilioCredentials.basic(TestSids.API_KEY, API_SECRET));
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

	@Test
	void oauthClientCredentialsArePreferredToAllOthers() {
		TwilioProperties properties = properties(TestSids.ACCOUNT, AUTH_TOKEN, TestSids.API_KEY, API_SECRET);
		properties.getOauth().setClientId("OQ1");
		properties.getOauth().setClientSecret(CLIENT_SECRET);
		assertThat(provider(properties)).isInstanceOf(OAuthCredentialsProvider.class);
	}

	@Test
	void aClientIdIsNotEnough() {
		TwilioProperties properties = properties(TestSids.ACCOUNT, AUTH_TOKEN, null, null);
		properties.getOauth().setClientId("OQ1");
		assertRefused(properties, "twilio.oauth.client-secret must be set along with twilio.oauth.client-id");
	}

	@Test
	void aClientSecretIsNotEnough() {
		TwilioProperties properties = properties(TestSids.ACCOUNT, AUTH_TOKEN, null, null);
		properties.getOauth().setClientSecret(CLIENT_SECRET);
		assertRefused(properties, "twilio.oauth.client-id must be set along with twilio.oauth.client-secret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http://oauth.example/v2/token       | must be https unless its host is this machine
			https://oauth.example:99999/token   | must have a port of 1 to 65535, or none
			https://oauth.example:0/token       | must have a port of 1 to 65535, or none
			https://5ecre7@oauth.example/token  | must be an http or https URL with a host and without a user
			ftp://localhost/token               | must be an http or https URL with a host and without a user
			oauth.example                       | must be an http or https URL with a host and without a user
			https://oauth example/5ecre7        | must be a URL
			""")
	void aTokenEndpointIsAnAddressThatASecretMayBeSentTo(String tokenUri, String expectation) {
		TwilioProperties properties = new TwilioProperties();
		properties.getOauth().setClientId("OQ1");
		properties.getOauth().setClientSecret(CLIENT_SECRET);
		properties.getOauth().setTokenUri(tokenUri);
		assertRefused(properties, "twilio.oauth.token-uri " + expectation);
	}

	@Test
	void whatIsNotUsedIsWellFormedAllTheSame() {
		TwilioProperties properties = properties(null, "", null, null);
		properties.getOauth().setClientId("OQ1");
		properties.getOauth().setClientSecret(CLIENT_SECRET);
		assertRefused(properties, "twilio.auth-token must not be blank");
	}

	@Test
	void aSecretThatIsBoundAgainCountsFromThenOn() {
		TwilioProperties properties = properties(TestSids.ACCOUNT, AUTH_TOKEN, null, null);
		TwilioCredentialsProvider provider = provider(properties);
		properties.setAuthToken("rotated");
		assertThat(provider.credentials().block(ENOUGH))
			.isEqualTo(TwilioCredentials.basic(TestSids.ACCOUNT, "rotated"));
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
		assertRefused(properties(accountSid, authToken, apiKey, apiSecret), message);
	}

	private static void assertRefused(TwilioProperties properties, String message) {
		assertThatExceptionOfType(InvalidTwilioPropertyException.class).isThrownBy(() -> provider(properties))
			.withMessage(message)
			.withNoCause();
	}

	private static @Nullable TwilioCredentials from(@Nullable String accountSid, @Nullable String authToken,
			@Nullable String apiKey, @Nullable String apiSecret) {
		return provider(properties(accountSid, authToken, apiKey, apiSecret)).credentials().block(ENOUGH);
	}

	private static TwilioProperties properties(@Nullable String accountSid, @Nullable String authToken,
			@Nullable String apiKey, @Nullable String apiSecret) {
		TwilioProperties properties = new TwilioProperties();
		properties.setAccountSid(accountSid);
		properties.setAuthToken(authToken);
		properties.setApiKey(apiKey);
		properties.setApiSecret(apiSecret);
		return properties;
	}

	private static TwilioCredentialsProvider provider(TwilioProperties properties) {
		return PropertiesTwilioCredentials.provider(() -> properties, PropertyNames.PLAIN,
				OAuthCredentialsProvider.builder());
	}

}
