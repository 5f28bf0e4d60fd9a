package io.github.taskrouter.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Numbers as text, with three significant digits.
 */
final class Numbers {

	private static final MathContext DIGITS = new MathContext(3);

	private Numbers() {
	}

	static String text(double value) {
		BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
		int decimals = (value == Math.rint(value)) ? 0 : Math.max(0, Math.min(2, rounded.scale()));
		boolean exact = value == Math.rint(value) && Math.abs(value) < 100_000;
		return String.format(Locale.ROOT, "%,." + decimals + "f", exact ? BigDecimal.valueOf(value) : rounded);
	}

}
