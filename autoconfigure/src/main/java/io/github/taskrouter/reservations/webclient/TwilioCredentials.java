package io.github.taskrouter.reservations.webclient;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.Assert;

/**
 * HTTP Basic or Bearer credentials for Twilio's REST API. Immutable; its text form never
 * shows a secret.
 *
 * @since 0.1.0
 * @see TwilioCredentialsProvider
 */
public final class TwilioCredentials {

	private final String username;

	private final boolean bearer;

	private final String authorization;

	private TwilioCredentials(String username, boolean bearer, String authorization) {
		this.username = username;
		this.bearer = bearer;
		this.authorization = authorization;
	}

	/**
	 * Create HTTP Basic credentials.
	 * @param username an account SID, {@code AC…}, or the SID of an API key, {@code SK…}
	 * @param password the auth token of that account, or the secret of that key
	 * @return the credentials
	 * @throws IllegalArgumentException if one is blank or has control characters, or if
	 * the username has a colon; the message shows neither
	 */
	public static TwilioCredentials basic(String username, String password) {
		requireText("username", username);
		requireText("password", password);
		Assert.isTrue(username.indexOf(':') < 0, "username must not have a colon");
		return new TwilioCredentials(username, false,
				"Basic " + HttpHeaders.encodeBasicAuth(username, password, StandardCharsets.UTF_8));
	}

	/**
	 * Create Bearer credentials.
	 * @param token the access token
	 * @return the credentials
	 * @throws IllegalArgumentException if the token is blank or has characters other than
	 * printable ASCII; the message does not show it
	 */
	public static TwilioCredentials bearer(String token) {
		requireText("token", token);
		Assert.isTrue(token.chars().allMatch((character) -> character > ' ' && character <= '~'),
				"token must be made of printable ASCII characters");
		return new TwilioCredentials("", true, "Bearer " + token);
	}

	private static void requireText(String field, String value) {
		Assert.hasText(value, field + " must not be blank");
		Assert.isTrue(value.chars().noneMatch(Character::isISOControl), field + " must not have control characters");
	}

	/**
	 * Return whether these are Bearer credentials, which are asked for anew when Twilio
	 * refuses them.
	 */
	boolean isBearer() {
		return this.bearer;
	}

	/**
	 * Return the value of the {@code Authorization} header.
	 */
	String authorization() {
		return this.authorization;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof TwilioCredentials credentials && this.authorization.equals(credentials.authorization);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(this.authorization);
	}

	/**
	 * Return the kind of credentials, and the username of Basic ones.
	 */
	@Override
	public String toString() {
		return this.bearer ? "TwilioCredentials[bearer]" : "TwilioCredentials[username=" + this.username + "]";
	}

}
