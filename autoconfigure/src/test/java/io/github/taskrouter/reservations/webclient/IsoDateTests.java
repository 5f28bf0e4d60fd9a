package io.github.taskrouter.reservations.webclient;

import java.time.DateTimeException;
import java.time.Instant;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IsoDateTests {

	@ParameterizedTest
	@CsvSource({ "2014-05-14T18:50:02Z, 2014-05-14T18:50:02Z", "2014-05-14T18:50:02, 2014-05-14T18:50:02Z",
			"2014-05-14T18:50:02z, 2014-05-14T18:50:02Z", "2014-05-14t18:50:02Z, 2014-05-14T18:50:02Z",
			"2014-05-14T18:50Z, 2014-05-14T18:50:00Z", "2014-05-14T18:50:02.5Z, 2014-05-14T18:50:02.5Z",
			"2014-05-14T18:50:02.123456789Z, 2014-05-14T18:50:02.123456789Z",
			"2014-05-14T20:50:02+02:00, 2014-05-14T18:50:02Z", "2014-05-14T20:50:02+0200, 2014-05-14T18:50:02Z",
			"2014-05-14T20:50:02+02, 2014-05-14T18:50:02Z", "2014-05-14T13:20:02-0530, 2014-05-14T18:50:02Z",
			"2014-05-14T18:50:02+00:00:01, 2014-05-14T18:50:01Z", "2016-02-29T00:00:00Z, 2016-02-29T00:00:00Z",
			"+12014-05-14T18:50:02Z, +12014-05-14T18:50:02Z", "2014-05-14T18:50:02-00:00, 2014-05-14T18:50:02Z" })
	void readsDateAndTimeWithAndWithoutFractionAndOffset(String text, Instant instant) {
		assertThat(parse(text)).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "yesterday", "2014-05-14", "2014-05-14T", "18:50:02Z", "2014-05-14 18:50:02Z",
			"2014-02-30T00:00:00Z", "2014-02-30T00:00:00", "2015-02-29T00:00:00Z", "2014-13-01T00:00:00Z",
			"2014-00-01T00:00:00Z", "2014-05-14T24:00:00Z", "2014-05-14T18:60:02Z", "2014-05-14T18:50:61Z",
			"2014-05-14T18:50:02+24:00", "2014-05-14T18:50:02Z ", " 2014-05-14T18:50:02Z", "2014-05-14T18:50:02ZZ",
			"2014-05-14T18:50:02[Europe/Paris]", "Wed, 14 May 2014 18:50:02 +0000", "1400093402",
			"2014-05-14T18:50:0\u0662Z", "+9999999999-05-14T18:50:02Z" })
	void refusesWhatIsNoDateAndTime(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> parse(text));
	}

	@Property
	void readsTwiliosFormAsJavaDoes(@ForAll("seconds") long second) {
		Instant instant = Instant.ofEpochSecond(second);
		assertThat(parse(instant.toString())).isEqualTo(instant);
		assertThat(parse(instant.toString().replace("Z", "+00:00"))).isEqualTo(instant);
	}

	@Property
	void anyTextIsReadOrRefused(@ForAll("texts") String text) {
		try {
			assertThat(parse(text)).isNotNull();
		}
		catch (DateTimeException ex) {
			assertThat(ex).isNotNull();
		}
	}

	@Provide
	Arbitrary<Long> seconds() {
		return Arbitraries.longs().between(-62_167_219_200L, 253_402_300_799L);
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("0123456789-:TZ+.").ofMaxLength(30);
	}

	/**
	 * Parse a date with something before and after it, as it is in a parser's buffer.
	 */
	private static Instant parse(String text) {
		return IsoDate.parse(("\"" + text + "\"").toCharArray(), 1, text.length());
	}

}
