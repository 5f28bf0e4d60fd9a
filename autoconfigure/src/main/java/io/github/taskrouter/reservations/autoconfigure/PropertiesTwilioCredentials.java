package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.parameter.Sid;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Reads credentials from the properties: an API key and its secret, or else an account
 * SID and its auth token. What is set must be well-formed, used or not.
 */
final class PropertiesTwilioCredentials {

	private PropertiesTwilioCredentials() {
	}

	static TwilioCredentials from(TwilioProperties properties) {
		String accountSid = sid(Sid.ACCOUNT, TwilioProperties.ACCOUNT_SID, properties.getAccountSid());
		String authToken = secret(TwilioProperties.AUTH_TOKEN, properties.getAuthToken());
		String apiKey = sid(Sid.API_KEY, TwilioProperties.API_KEY, properties.getApiKey());
		String apiSecret = secret(TwilioProperties.API_SECRET, properties.getApiSecret());
		if (apiKey != null || apiSecret != null) {
			return pair(TwilioProperties.API_KEY, apiKey, TwilioProperties.API_SECRET, apiSecret);
		}
		return pair(TwilioProperties.ACCOUNT_SID, accountSid, TwilioProperties.AUTH_TOKEN, authToken);
	}

	private static TwilioCredentials pair(String usernameProperty, @Nullable String username, String passwordProperty,
			@Nullable String password) {
		return new TwilioCredentials(present(usernameProperty, username, passwordProperty),
				present(passwordProperty, password, usernameProperty));
	}

	private static String present(String property, @Nullable String value, String otherProperty) {
		if (value == null) {
			throw new InvalidTwilioPropertyException(property, "must be set along with " + otherProperty);
		}
		return value;
	}

	private static @Nullable String sid(Sid kind, String property, @Nullable String value) {
		if (value != null) {
			BuilderPropertyMapper.set(property, text(property, value), (text) -> kind.require(property, text));
		}
		return value;
	}

	private static @Nullable String secret(String property, @Nullable String value) {
		if (value != null && text(property, value).chars().anyMatch(PropertiesTwilioCredentials::isUnprintable)) {
			throw new InvalidTwilioPropertyException(property, "must not have spaces or control characters");
		}
		return value;
	}

	private static boolean isUnprintable(int character) {
		return Character.isISOControl(character) || Character.isWhitespace(character)
				|| Character.isSpaceChar(character);
	}

	private static String text(String property, String value) {
		if (!StringUtils.hasText(value)) {
			throw new InvalidTwilioPropertyException(property, "must not be blank");
		}
		if (value.contains("${")) {
			throw new InvalidTwilioPropertyException(property, "refers to a property or variable that is not set");
		}
		return value;
	}

}
