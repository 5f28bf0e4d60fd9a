package io.github.taskrouter.reservations.parameter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Parameters}.
 */
class ParametersTests {

	private static final Parameters NONE = Parameters.none();

	@Test
	void noneHasNoParameter() {
		assertThat(NONE.asMap()).isEmpty();
	}

	@Test
	void parametersKeepTheOrderInWhichTheyWereGiven() {
		assertThat(NONE.with("To", "b").with("From", "a").with("Beep", "c").asMap().keySet()).containsExactly("To",
				"From", "Beep");
	}

	@Test
	void severalTextsKeepTheirOrder() {
		assertThat(NONE.with("Tag", "b", "a", "b").asMap()).isEqualTo(Map.of("Tag", List.of("b", "a", "b")));
	}

	@Test
	void addingLeavesTheOriginalAsItWas() {
		Parameters one = NONE.with("To", "a");
		one.with("From", "b");
		assertThat(one.asMap()).containsOnlyKeys("To");
	}

	@Test
	void theMapCannotBeChanged() {
		Map<String, List<String>> map = NONE.with("To", "a").asMap();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> map.put("From", List.of("b")));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> map.get("To").add("b"));
	}

	@Test
	void changingTheArrayAfterwardsChangesNothing() {
		String[] texts = { "a", "b" };
		Parameters parameters = NONE.with("Tag", texts);
		texts[0] = "changed";
		assertThat(parameters.asMap().get("Tag")).containsExactly("a", "b");
	}

	@Test
	void eachTypeIsWrittenInTwiliosNotation() {
		Parameters parameters = NONE.with("Muted", true)
			.with("Record", false)
			.with("Choice", () -> "record-from-answer")
			.with("RedirectCallSid", Sid.CALL, TestSids.CALL)
			.with("WaitUrl", URI.create("https://desk.example/wait?a=1&b=2"))
			.with("WaitMethod", HttpMethod.GET)
			.with("MaxParticipants", 250, 2, 250)
			.withSeconds("Timeout", Duration.ofMinutes(2), 999);
		assertThat(parameters.asMap().values()).containsExactly(List.of("true"), List.of("false"),
				List.of("record-from-answer"), List.of(TestSids.CALL), List.of("https://desk.example/wait?a=1&b=2"),
				List.of("GET"), List.of("250"), List.of("120"));
	}

	@Test
	void aParameterGivenTwiceIsTheLaterOneInThePlaceOfTheFirst() {
		Parameters parameters = NONE.with("To", "a", "b").with("From", "c").with("To", "d");
		assertThat(parameters.asMap()).isEqualTo(Map.of("To", List.of("d"), "From", List.of("c")));
		assertThat(parameters.asMap().keySet()).containsExactly("To", "From");
	}

	@Test
	void aParameterThatBothSidesHaveIsTheLaterOne() {
		assertThat(NONE.with("To", "a").with(NONE.with("From", "b").with("To", "c").asMap()).asMap())
			.isEqualTo(Map.of("To", List.of("c"), "From", List.of("b")));
	}

	@Test
	void anEmptyValueHasAMethodOfItsOwn() {
		assertThat(NONE.with("WaitUrl", "a").withEmpty("WaitUrl").asMap()).isEqualTo(Map.of("WaitUrl", List.of("")));
	}

	@Test
	void parametersAreRemovedByTheirNames() {
		Parameters parameters = NONE.with("To", "a").with("From", "b").with("Tag", "c");
		assertThat(parameters.without(Set.of("From", "Tag", "Beep")).asMap()).isEqualTo(Map.of("To", List.of("a")));
		assertThat(parameters.asMap()).hasSize(3);
	}

	@Test
	void anAddressIsWrittenInAscii() {
		assertThat(NONE.with("WaitUrl", URI.create("https://desk.example/grüße?a=%20#ü")).asMap())
			.containsEntry("WaitUrl", List.of("https://desk.example/gr%C3%BC%C3%9Fe?a=%20#%C3%BC"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 250 })
	void aNumberWithinBoundsIsTaken(int number) {
		assertThat(NONE.with("MaxParticipants", number, 2, 250).asMap()).containsEntry("MaxParticipants",
				List.of(String.valueOf(number)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT16M39S" })
	void aDurationWithinBoundsIsTaken(Duration duration) {
		assertThat(NONE.withSeconds("Timeout", duration, 999).asMap()).containsEntry("Timeout",
				List.of(String.valueOf(duration.toSeconds())));
	}

	@Test
	void namesThatDifferInLetterCaseAreTwoParameters() {
		assertThat(NONE.with("To", "a").with("to", "b").asMap()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Recording Track", "", "To=+15550100&From", "Tag\n", "Größe", "To[]" })
	void aNameOfOtherCharactersIsRefusedAndNotRepeated(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with(name, "a"))
			.withMessage("parameter name must consist of letters, digits and . _ - but was a text of " + name.length()
					+ " characters");
	}

	@Test
	void aNameThatIsNullIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with(null, "a"))
			.withMessage("parameter name must consist of letters, digits and . _ - but was null");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "")
	void anEmptyTextIsRefusedAmongOthersToo(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with("Tag", "a", text))
			.withMessage("Tag must not be null or empty");
	}

	@Test
	void aParameterWithoutAnyValueIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with("Tag", new String[0]))
			.withMessage("Tag must have a value");
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with("Tag", (String[]) null))
			.withMessage("Tag must have a value");
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with("Tag", new ParameterValue[0]))
			.withMessage("Tag must have a value");
	}

	@Test
	void aChoiceThatIsNullIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with("Beep", (ParameterValue) null))
			.withMessage("Beep must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with("Beep", (ParameterValue[]) null))
			.withMessage("Beep must not be null");
	}

	@Test
	void aSidOfTheWrongKindIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NONE.with("PostWorkActivitySid", Sid.ACTIVITY, TestSids.WORKER))
			.withMessageStartingWith("PostWorkActivitySid must be an activity SID")
			.withMessageEndingWith("but was a worker SID: " + TestSids.WORKER);
	}

	@Test
	void aRelativeAddressIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with("WaitUrl", URI.create("/wait?token=secret")))
			.withMessage("WaitUrl must be an absolute http or https URI but was a relative one");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "PUT", "HEAD", "get" })
	void aMethodOtherThanGetAndPostIsRefused(String name) {
		HttpMethod method = (name != null) ? HttpMethod.valueOf(name) : null;
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with("WaitMethod", method))
			.withMessage("WaitMethod must be GET or POST but was " + name);
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, 1, 251, Integer.MAX_VALUE })
	void aNumberOutOfBoundsIsRefused(int number) {
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.with("MaxParticipants", number, 2, 250))
			.withMessage("MaxParticipants must be 2 to 250 but was " + number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-1S", "PT-0.000000001S", "PT0.5S", "PT1.000000001S", "PT999.001S", "PT16M40S",
			"PT2562047788015215H30M7S" })
	void aDurationOutOfBoundsOrWithPartsOfASecondIsRefused(Duration duration) {
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.withSeconds("Timeout", duration, 999))
			.withMessage("Timeout must be 0 to 999 whole seconds but was " + duration);
	}

	@Test
	void aDurationThatIsNullIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> NONE.withSeconds("Timeout", null, 999))
			.withMessage("Timeout must be 0 to 999 whole seconds but was null");
	}

	@Test
	void aRequiredParameterThatIsMissingIsNamed() {
		Parameters parameters = NONE.with("CallFrom", "a");
		assertThat(parameters.require("CallFrom")).isSameAs(parameters);
		assertThatIllegalArgumentException().isThrownBy(() -> parameters.require("CallUrl"))
			.withMessage("CallUrl is required but was not given");
	}

	@Test
	void equalityIsThatOfNamesAndValues() {
		assertThat(NONE.with("To", "a").with("From", "b")).isEqualTo(NONE.with("From", "b").with("To", "a"))
			.hasSameHashCodeAs(NONE.with("From", "b").with("To", "a"))
			.isNotEqualTo(NONE.with("To", "a"))
			.isNotEqualTo(NONE.with("To", "a").with("From", "c"))
			.doesNotHaveSameHashCodeAs(NONE.with("To", "a"))
			.isNotEqualTo("parameters");
	}

	@Test
	void toStringShowsNamesOnly() {
		assertThat(NONE.with("To", "+15550100").with("SipAuthPassword", "secret")).hasToString("[To, SipAuthPassword]");
	}

}
