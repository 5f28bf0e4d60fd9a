package io.github.taskrouter.reservations.parameter;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SidPropertyTests {

	private static final String ANY_SID = "[A-Z]{2}[0-9a-fA-F]{32}";

	@Property
	void isAcceptedForExactlyOneKind(@ForAll("sids") String sid) {
		int accepted = 0;
		for (Sid kind : Sid.values()) {
			accepted += isAccepted(kind, sid) ? 1 : 0;
		}
		assertThat(accepted).isEqualTo(sid.matches("(AC|SK|WS|WT|WR|WK|WA|CA)[0-9a-fA-F]{32}") ? 1 : 0);
	}

	@Property
	void aRefusalShowsSidsAlone(@ForAll Sid kind, @ForAll("sids") String value) {
		if (!isAccepted(kind, value)) {
			assertThatIllegalArgumentException().isThrownBy(() -> kind.require("sid", value)).satisfies((ex) -> {
				assertThat(ex.getMessage()).hasSizeLessThan(200);
				assertThat(ex.getMessage().endsWith(value)).isEqualTo(value.isEmpty() || value.matches(ANY_SID));
			});
		}
	}

	@Provide
	Arbitrary<String> sids() {
		Arbitrary<String> prefixes = Arbitraries.of("AC", "SK", "WS", "WT", "WR", "WK", "WA", "CA", "QQ", "wr", "W",
				"");
		Arbitrary<String> digits = Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofLength(32);
		Arbitrary<String> nearMisses = Arbitraries.strings()
			.withChars("0aF/.%g\n\u0661 ")
			.ofMinLength(30)
			.ofMaxLength(34);
		Arbitrary<String> tails = Arbitraries.of("", "", "", "\n", "/", "..", "0");
		Arbitrary<String> built = Combinators.combine(prefixes, Arbitraries.oneOf(digits, digits, nearMisses), tails)
			.as((prefix, middle, tail) -> prefix + middle + tail);
		return Arbitraries.oneOf(built, built, Arbitraries.strings().all().ofMaxLength(40));
	}

	private static boolean isAccepted(Sid kind, String value) {
		try {
			return kind.require("sid", value).equals(value);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
