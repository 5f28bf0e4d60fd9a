package io.github.taskrouter.reservations.webclient;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a date and time of ISO 8601, with or without a fraction and an offset, which may
 * lack its colon; without one it is in UTC, as all of Twilio's are.
 */
final class IsoDate {

	private static final long SECONDS_A_DAY = 24 * 60 * 60;

	private static final String TWILIO = "0000-00-00T00:00:00Z";

	private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
		.optionalStart()
		.parseLenient()
		.appendOffsetId()
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT)
		.withChronology(IsoChronology.INSTANCE);

	private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("([+-]\\d{2})(\\d{2})$");

	private IsoDate() {
	}

	/**
	 * Parse a date.
	 * @throws DateTimeException if the text is anything else
	 */
	static Instant parse(String text) {
		if (isTwilios(text)) {
			return twilios(text);
		}
		return ANY.parse(OFFSET_WITHOUT_COLON.matcher(text).replaceFirst("$1:$2"), IsoDate::instant);
	}

	private static boolean isTwilios(String text) {
		boolean same = text.length() == TWILIO.length();
		for (int i = 0; same && i < TWILIO.length(); i++) {
			char expected = TWILIO.charAt(i);
			char given = text.charAt(i);
			same = (expected == '0') ? given >= '0' && given <= '9' : given == expected;
		}
		return same;
	}

	private static Instant twilios(String text) {
		LocalDate date = LocalDate.of(pair(text, 0) * 100 + pair(text, 2), pair(text, 5), pair(text, 8));
		int hour = ChronoField.HOUR_OF_DAY.checkValidIntValue(pair(text, 11));
		int minute = ChronoField.MINUTE_OF_HOUR.checkValidIntValue(pair(text, 14));
		int second = ChronoField.SECOND_OF_MINUTE.checkValidIntValue(pair(text, 17));
		return Instant.ofEpochSecond(date.toEpochDay() * SECONDS_A_DAY + (hour * 60 + minute) * 60L + second);
	}

	private static int pair(String text, int at) {
		return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
	}

	private static Instant instant(TemporalAccessor date) {
		return date.isSupported(ChronoField.OFFSET_SECONDS) ? OffsetDateTime.from(date).toInstant()
				: LocalDateTime.from(date).toInstant(ZoneOffset.UTC);
	}

}
