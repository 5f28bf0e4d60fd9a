package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class PersonalDataTests {

	@ParameterizedTest
	@ValueSource(strings = { "+15551234567", "15551234567", "+1 (555) 123-4567", "555-123-4567", "+44 20 7946 0958",
			"%2B15551234567", "sip%3Abob%40example.com", "Basic QUMxOnNlY3JldA==", "3f7a1c9e5b2d8f604a6e0c1b7d9f3a52",
			"9XvLqPz0sRt4uWy7AaBbCcDdEeFfGgHh", "sip:bob@example.com", "sips:bob@example.com:5061;transport=tls",
			"client:bob", "tel:+15551234567", "+15550100123ext5", "+15550100123 ext. 5", "15550100123x5",
			"+15550100123;ext=5", "+1\u2011555\u2011010\u20110123", "+1\u00a0555\u00a0010\u00a00123", "1/555/010/0123",
			"1_555_010_0123", "1,555,010,0123", "+1\u2009(555)\u2009010\u20130123", "1\u200b555\u200b010\u200b0123",
			"1\t555\t010\t0123", "%2B1%20555%20010%200123", "%2b1%28555%29010-0123", "%252B15550100123",
			"1%2F555%2F010%2F0123", "%2B1%C2%A0555%C2%A0010%C2%A00123", "1%E2%80%91555%E2%80%91010%E2%80%910123",
			"%2B%31%35%35%35010123", "+1+555+010+0123", "+1400093402", "1.555.010.0123", "1.212.555.0123", "555-0100",
			"+1-2014-05-14", "+49 30 2014-05-14", "\u0661\u0665\u0665\u0665\u0660\u0661\u0660\u0660", "2014-05-14-15",
			"2014-13-45" })
	void takesOutNumbersAndAddresses(String value) {
		assertThat(PersonalData.mask("From '" + value + "' is not valid", Map.of())).doesNotContain(value)
			.doesNotContainPattern("\\d\\d|bob")
			.startsWith("From '")
			.endsWith("' is not valid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Reservation WR00000000000000000000000000000001 is not pending", "must be 1 to 999",
			"HTTP 412 with code 20412", "created 2014-05-14T18:50:02Z", "created 2014-05-14",
			"on 2014-05-14 18:50:02, or", "at 2014-05-14T20:50:02.123456+02:00.", "between 2014-05-14 and 2014-06-14",
			"2014-05-14T18%3A50%3A02Z", "from 192.168.100.200", "from 192.168.100.200:8080",
			"from 2001:0db8:85a3:0000:0000:8a2e:0370:7334", "from 2001:db8::1000:2000", "at 1400093402",
			"at 1400093402123", "codes 20404, 20429, 20500", "0 to 999999",
			"Tasks/WT00000000000000000000000000000001/Reservations", "%41%42%43", "50%", "100%2", "%", "%25", "+", "" })
	void leavesTheRest(String message) {
		assertThat(PersonalData.mask(message, Map.of())).isEqualTo(message);
	}

	@Test
	void takesOutWhatWasSent() {
		Map<String, List<String>> form = Map.of("SipAuthPassword", List.of("a.b"), "To", List.of("$1\\"),
				"ReservationStatus", List.of("accepted"));
		assertThat(PersonalData.mask("a.b aXb za.bz $1\\ accepted", form))
			.isEqualTo("[SipAuthPassword] aXb za.bz [To] accepted");
	}

	@Test
	void takesOutAValueThatHoldsAnother() {
		Map<String, List<String>> form = Map.of("To", List.of("desk"), "From", List.of("desk of Ann"),
				"SipAuthPassword", List.of("53cret"));
		assertThat(PersonalData.mask("desk of Ann x53cretx desk", form)).isEqualTo("[From] x[SipAuthPassword]x [To]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1 ", "+1 555 ", "1 1 1 1 1 1 1x ", "%25", "1%80", "123456%80%80%80%80", "12345, ",
			"2014-05-14 ", "1.1.1.1.", "a:", "sip:", "Basic ", "+", "ext", "A1" })
	void aTextOfMegabytesNeedsNoDeepStackAndNoTime(String part) {
		String text = part.repeat(2_000_000);
		assertTimeout(Duration.ofSeconds(5), () -> assertThat(PersonalData.mask(text, Map.of())).isNotEmpty());
		String kilobytes = part.repeat(20_000);
		assertTimeout(Duration.ofSeconds(5), () -> assertThat(PhoneNumbers.mask(kilobytes)).isNotEmpty());
	}

	@Test
	void leavesWordsThatSayNothingAboutAnybody() {
		Map<String, List<String>> form = Map.of("Beep", List.of("true"), "StatusCallbackMethod", List.of("POST"),
				"Timeout", List.of("60"), "SipAuthPassword", List.of("false", "1234"), "To", List.of("12345"));
		assertThat(PersonalData.mask("true or false by POST within 60 s: 1234, 12345", form))
			.isEqualTo("true or [SipAuthPassword] by POST within 60 s: [SipAuthPassword], [To]");
	}

	@Test
	void takesOutANumberWithWhatStandsAroundItLeft() {
		assertThat(PersonalData.mask("To=+15550100123&From=(555) 010-0123, 2014-05-14 (+15550100124 x7)", Map.of()))
			.isEqualTo("To=[number]&From=([number], 2014-05-14 ([number])");
	}

	@Test
	void aNumberOfSixDigitsStaysAndOneOfSevenDoesNot() {
		assertThat(PersonalData.mask("555-010 555-0100", Map.of())).isEqualTo("[number]");
		assertThat(PersonalData.mask("555-010; 555-0100", Map.of())).isEqualTo("555-010; [number]");
	}

	@Test
	void aGapOfFourIsWithinANumberAndOneOfFiveIsNot() {
		assertThat(PersonalData.mask("555 - -0100", Map.of())).isEqualTo("[number]");
		assertThat(PersonalData.mask("555 - - 0100", Map.of())).isEqualTo("555 - - 0100");
	}

	@Test
	void aSecretThatTheCutTearsIsLeftOut() {
		Map<String, List<String>> form = Map.of("SipAuthPassword", List.of("correct horse battery staple".repeat(10)));
		String before = "x".repeat(3900);
		assertThat(PersonalData.mask(before + " " + "correct horse battery staple".repeat(10), form))
			.doesNotContain("correct", "horse")
			.startsWith("xxx")
			.endsWith("x…");
		assertThat(PersonalData.mask("y".repeat(3995) + " +15550100123", Map.of())).matches("y{3900}…");
	}

	@Test
	void aTextOfFourThousandCharactersIsMaskedWhole() {
		assertThat(PersonalData.mask("y".repeat(3988) + " 15550100123", Map.of()))
			.isEqualTo("y".repeat(3988) + " [number]");
		assertThat(PersonalData.mask("y".repeat(4000), Map.of())).isEqualTo("y".repeat(4000));
	}

	@Test
	void takesOutWhatWasSentAsItStoodInTheForm() {
		Map<String, List<String>> form = Map.of("SipAuthPassword", List.of("a b&c"), "SipAuthUsername",
				List.of("alice@desk"));
		assertThat(PersonalData.mask("user=alice%40desk&password=a+b%26c", form))
			.isEqualTo("user=[SipAuthUsername]&password=[SipAuthPassword]");
	}

	@Test
	void takesOutLongValuesFromTheMidstOfAWordAndInOtherLetters() {
		Map<String, List<String>> form = Map.of("SipAuthPassword", List.of("hunter2"), "SipAuthUsername",
				List.of("hunter2s-friend"));
		assertThat(PersonalData.mask("Xhunter2X HUNTER2 hunter2s-friend", form))
			.isEqualTo("X[SipAuthPassword]X [SipAuthPassword] [SipAuthUsername]");
	}

}
