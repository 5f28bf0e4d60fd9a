package io.github.taskrouter.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The {@code Retry-After} header of RFC 9110, section 10.2.3: seconds or a date.
 */
final class RetryAfter {

	private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

	private RetryAfter() {
	}

	/**
	 * Parse the header.
	 * @param value the value of the header, or {@code null} if there was none
	 * @param now what a date is counted from
	 * @return the duration, never negative, or {@code null} if there is none to read
	 */
	static @Nullable Duration parse(@Nullable String value, Instant now) {
		if (value == null) {
			return null;
		}
		String text = value.trim();
		if (SECONDS.matcher(text).matches()) {
			return Duration.ofSeconds(Long.parseLong(text));
		}
		try {
			Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
