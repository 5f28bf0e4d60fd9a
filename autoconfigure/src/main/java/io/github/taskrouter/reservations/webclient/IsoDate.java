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
	 * Parse a date within a text.
	 * @throws DateTimeException if the characters are anything else
	 */
	static Instant parse(char[] text, int from, int length) {
		if (isTwilios(text, from, length)) {
			return twilios(text, from);
		}
		String date = new String(text, from, length);
		return ANY.parse(OFFSET_WITHOUT_COLON.matcher(date).replaceFirst("$1:$2"), IsoDate::instant);
	}

	private static boolean isTwilios(char[] text, int from, int length) {
		boolean same = length == TWILIO.length();
		for (int i = 0; same && i < TWILIO.length(); i++) {
			char expected = TWILIO.charAt(i);
			char given = text[from + i];
			same = (expected == '0') ? given >= '0' && given <= '9' : given == expected;
		}
		return same;
	}

	private static Instant twilios(char[] text, int from) {
		LocalDate date = LocalDate.of(pair(text, from) * 100 + pair(text, from + 2), pair(text, from + 5),
				pair(text, from + 8));
		int hour = ChronoField.HOUR_OF_DAY.checkValidIntValue(pair(text, from + 11));
		int minute = ChronoField.MINUTE_OF_HOUR.checkValidIntValue(pair(text, from + 14));
		int second = ChronoField.SECOND_OF_MINUTE.checkValidIntValue(pair(text, from + 17));
		return Instant.ofEpochSecond(date.toEpochDay() * SECONDS_A_DAY + (hour * 60 + minute) * 60L + second);
	}

	private static int pair(char[] text, int at) {
		return (text[at] - '0') * 10 + text[at + 1] - '0';
	}

	private static Instant instant(TemporalAccessor date) {
		return date.isSupported(ChronoField.OFFSET_SECONDS) ? OffsetDateTime.from(date).toInstant()
				: LocalDateTime.from(date).toInstant(ZoneOffset.UTC);
	}

}
