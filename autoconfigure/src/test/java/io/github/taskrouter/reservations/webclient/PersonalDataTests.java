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
			"client:bob", "tel:+15551234567" })
	void takesOutNumbersAndAddresses(String value) {
		assertThat(PersonalData.mask("From '" + value + "' is not valid", Map.of())).doesNotContain(value)
			.startsWith("From '")
			.endsWith("' is not valid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Reservation WR00000000000000000000000000000001 is not pending", "must be 1 to 999",
			"HTTP 412 with code 20412" })
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
	@ValueSource(strings = { "1", "1 ", "+1 555 ", "1 1 1 1 1 1 1x " })
	void aTextOfHundredsOfThousandsOfDigitsNeedsNoDeepStackAndNoTime(String part) {
		String text = part.repeat(500_000);
		assertTimeout(Duration.ofSeconds(5), () -> assertThat(PersonalData.mask(text, Map.of())).isNotEmpty());
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
