package io.github.taskrouter.reservations.webclient;

import org.springframework.util.Assert;

/**
 * What Twilio knows the caller by: HTTP Basic credentials.
 *
 * @param username an account SID, {@code AC…}, or an API key, {@code SK…}
 * @param password the auth token of that account, or the secret of that key
 * @since 0.1.0
 */
public record TwilioCredentials(String username, String password) {

	/**
	 * Checks that neither is blank and that both can stand in a header.
	 * @throws IllegalArgumentException if one can't; the message holds no value
	 */
	public TwilioCredentials {
		requireText("username", username);
		requireText("password", password);
		Assert.isTrue(username.indexOf(':') < 0, "username must not have a colon");
	}

	private static void requireText(String field, String value) {
		Assert.hasText(value, field + " must not be blank");
		Assert.isTrue(value.chars().noneMatch(Character::isISOControl), field + " must not have control characters");
	}

	/**
	 * The user name alone.
	 */
	@Override
	public String toString() {
		return "TwilioCredentials[username=" + this.username + "]";
	}

}
