package io.github.taskrouter.reservations.webclient;

import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDataPropertyTests {

	@Property
	void whatWasSentIsNotInTheText(@ForAll("values") String password, @ForAll("values") String user,
			@ForAll("words") String before, @ForAll("words") String after) {
		Map<String, List<String>> form = Map.of("SipAuthPassword", List.of(password), "SipAuthUsername",
				List.of(user, password + user));
		String masked = PersonalData
			.mask(before + " '" + password + user + "' (" + user + "), " + password + ": " + after, form);
		assertThat(masked).doesNotContain(password).doesNotContain(user);
	}

	@Property
	void aPhoneNumberIsNotInTheText(@ForAll("numbers") String number, @ForAll("words") String before,
			@ForAll("words") String after) {
		assertThat(PersonalData.mask(before + " " + number + " " + after, Map.of())).doesNotContain(number);
	}

	@Property
	void anyTextIsMaskedOnceAndForAll(@ForAll("texts") String text) {
		String masked = PersonalData.mask(text, Map.of());
		assertThat(PersonalData.mask(masked, Map.of())).isEqualTo(masked);
	}

	@Provide
	Arbitrary<String> values() {
		return Arbitraries.strings()
			.withChars("$\\.*+?^{}|QE")
			.withCharRange('\u00e0', '\u00ff')
			.ofMinLength(1)
			.ofMaxLength(12);
	}

	@Provide
	Arbitrary<String> words() {
		return Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(12);
	}

	@Provide
	Arbitrary<String> numbers() {
		return Arbitraries.strings()
			.numeric()
			.ofLength(1)
			.list()
			.ofMinSize(7)
			.ofMaxSize(15)
			.flatMap((digits) -> Arbitraries.of("", " ", "-", ".", ") ").map((gap) -> "+" + String.join(gap, digits)));
	}

	@Provide
	Arbitrary<String> texts() {
		return WireArbitraries.text();
	}

}
