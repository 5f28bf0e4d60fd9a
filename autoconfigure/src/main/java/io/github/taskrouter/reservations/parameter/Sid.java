package io.github.taskrouter.reservations.parameter;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of SID that requests and credentials contain. A SID is a prefix of two
 * letters, which tells its kind, and 32 hex digits.
 *
 * @since 0.1.0
 */
public enum Sid {

	/**
	 * An account, {@code AC…}.
	 */
	ACCOUNT("AC"),

	/**
	 * An API key, {@code SK…}.
	 */
	API_KEY("SK"),

	/**
	 * A workspace, {@code WS…}.
	 */
	WORKSPACE("WS"),

	/**
	 * A task, {@code WT…}.
	 */
	TASK("WT"),

	/**
	 * A reservation, {@code WR…}.
	 */
	RESERVATION("WR"),

	/**
	 * A worker, {@code WK…}.
	 */
	WORKER("WK"),

	/**
	 * An activity, {@code WA…}.
	 */
	ACTIVITY("WA"),

	/**
	 * A call, {@code CA…}.
	 */
	CALL("CA");

	private static final Pattern ANY = Pattern.compile("[A-Z]{2}[0-9a-fA-F]{32}");

	private static final int LENGTH = 34;

	private final String prefix;

	Sid(String prefix) {
		this.prefix = prefix;
	}

	/**
	 * Check that a value is a SID of this kind.
	 * @param field the name under which the value was given, for the error
	 * @param value the value to check
	 * @return the value
	 * @throws IllegalArgumentException if the value is anything else; the message tells
	 * what was given, unless that may be a secret or a phone number
	 */
	public String require(String field, @Nullable String value) {
		if (value != null && matches(value)) {
			return value;
		}
		throw new IllegalArgumentException("%s %s but was %s".formatted(field, expectation(), describe(value)));
	}

	/**
	 * Return whether a value is a SID of this kind.
	 * @param value the value to check
	 * @return whether it is
	 */
	public boolean matches(@Nullable String value) {
		return value != null && value.startsWith(this.prefix) && hasHexDigits(value);
	}

	private boolean hasHexDigits(String value) {
		boolean hex = value.length() == LENGTH;
		for (int i = this.prefix.length(); hex && i < LENGTH; i++) {
			hex = HexFormat.isHexDigit(value.charAt(i));
		}
		return hex;
	}

	/**
	 * Return what a SID of this kind must be.
	 * @return the expectation, such as "must be a task SID ('WT' and 32 hex digits)"
	 */
	public String expectation() {
		return "must be %s SID ('%s' and 32 hex digits)".formatted(withArticle(), this.prefix);
	}

	private String withArticle() {
		String name = name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return ("ai".indexOf(name.charAt(0)) >= 0) ? "an " + name : "a " + name;
	}

	/**
	 * Describe what was given in place of a SID.
	 * @param value the value
	 * @return the value if it is a SID of another kind, else only its length: it may be a
	 * secret or a phone number
	 */
	public static String describe(@Nullable String value) {
		if (value == null) {
			return "null";
		}
		if (!ANY.matcher(value).matches()) {
			return "a text of %d characters".formatted(value.length());
		}
		Optional<Sid> kind = Arrays.stream(values()).filter((sid) -> value.startsWith(sid.prefix)).findAny();
		return kind.map((sid) -> sid.withArticle() + " SID").orElse("a SID of another kind") + ": " + value;
	}

}
