package io.github.taskrouter.reservations.parameter;

import java.util.Arrays;
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
		if (value != null && value.startsWith(this.prefix) && ANY.matcher(value).matches()) {
			return value;
		}
		throw new IllegalArgumentException("%s must be %s SID ('%s' and 32 hex digits) but was %s".formatted(field,
				withArticle(), this.prefix, describe(value)));
	}

	private String withArticle() {
		String name = name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return ("ai".indexOf(name.charAt(0)) >= 0) ? "an " + name : "a " + name;
	}

	private static String describe(@Nullable String value) {
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
