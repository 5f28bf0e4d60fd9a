package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.parameter.Sid;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Checks of properties that hold credentials.
 */
final class CredentialProperties {

	private CredentialProperties() {
	}

	/**
	 * Check that all that is set is well-formed, used or not.
	 */
	static void check(TwilioProperties properties, PropertyNames names) {
		sid(Sid.ACCOUNT, names.of(TwilioProperties.ACCOUNT_SID), properties.getAccountSid());
		secret(names.of(TwilioProperties.AUTH_TOKEN), properties.getAuthToken());
		sid(Sid.API_KEY, names.of(TwilioProperties.API_KEY), properties.getApiKey());
		secret(names.of(TwilioProperties.API_SECRET), properties.getApiSecret());
		secret(names.of(TwilioProperties.OAUTH_CLIENT_ID), properties.getOauth().getClientId());
		secret(names.of(TwilioProperties.OAUTH_CLIENT_SECRET), properties.getOauth().getClientSecret());
	}

	/**
	 * Check that a property is set, since another one is.
	 */
	static String require(String property, @Nullable String value, String otherProperty) {
		if (value == null) {
			throw new InvalidTwilioPropertyException(property, "must be set along with " + otherProperty);
		}
		return value;
	}

	private static void sid(Sid kind, String property, @Nullable String value) {
		if (value != null && !kind.matches(text(property, value))) {
			throw new InvalidTwilioPropertyException(property, kind.expectation());
		}
	}

	private static void secret(String property, @Nullable String value) {
		if (value != null && text(property, value).chars().anyMatch(CredentialProperties::isUnprintable)) {
			throw new InvalidTwilioPropertyException(property, "must not have spaces or control characters");
		}
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

	private static boolean isUnprintable(int character) {
		return Character.isISOControl(character) || Character.isWhitespace(character)
				|| Character.isSpaceChar(character);
	}

}
