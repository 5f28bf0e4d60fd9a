package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An access token, and until when it is used.
 *
 * @param credentials the token
 * @param renewAt when a new one is asked for, in nanoseconds of the provider's clock
 * @param expiresAt when it must not be used any more, in the same terms
 */
record OAuthToken(TwilioCredentials credentials, long renewAt, long expiresAt) {

	private static final long MAX_LEAD = Duration.ofMinutes(5).toNanos();

	private static final Duration DEFAULT_LIFE = Duration.ofHours(1);

	private static final Duration LONGEST_LIFE = Duration.ofDays(30);

	/**
	 * Read the answer of a token endpoint. An odd lifetime counts as one hour, Twilio's
	 * default: at worst, a token is refused and asked for anew.
	 * @param answer the answer
	 * @param now when it was asked for
	 * @return the token, or {@code null} if there is none in the answer
	 */
	static @Nullable OAuthToken read(JsonNode answer, long now) {
		String token = answer.path("access_token").stringValue("");
		try {
			return of(token, now, life(answer.path("expires_in").asLong(0)));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static Duration life(long seconds) {
		return (seconds > 0) ? Duration.ofSeconds(Math.min(seconds, LONGEST_LIFE.toSeconds())) : DEFAULT_LIFE;
	}

	/**
	 * Create a token that is renewed after four fifths of its life, but at the earliest
	 * five minutes before its end.
	 * @param token the token
	 * @param now when it was asked for
	 * @param life how long it lives from then on
	 */
	static OAuthToken of(String token, long now, Duration life) {
		long nanos = life.toNanos();
		long lead = Math.min(nanos / 5, MAX_LEAD);
		return new OAuthToken(TwilioCredentials.bearer(token), now + nanos - lead, now + nanos - lead / 10);
	}

	boolean isDue(long now) {
		return now - this.renewAt >= 0;
	}

	boolean hasExpired(long now) {
		return now - this.expiresAt >= 0;
	}

}
