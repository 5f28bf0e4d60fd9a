package io.github.taskrouter.reservations.webclient;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks phone numbers in a text: 7 digits or more, however they are separated and whether
 * or not they are percent-encoded, with their extension. SIDs, dates, IP addresses and
 * epoch times stay. Looks at each character a bounded number of times.
 */
final class PhoneNumbers {

	static final String MASK = "[number]";

	private static final int LEAST_DIGITS = 7;

	private static final int LONGEST_GAP = 4;

	private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

	private static final Pattern NO_NUMBER = Pattern.compile(String.join("|", // of
			"[A-Z]{2}[0-9a-fA-F]{32}(?![0-9A-Za-z])", // a SID
			"(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
					+ "(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:[+-]\\d\\d:?\\d\\d)?)?"
					+ "(?![0-9A-SU-Ya-z])(?![-/_.]\\d)", // a date
			"(?:" + OCTET + "\\.){3}" + OCTET + "(?![0-9A-Za-z])(?!\\.\\d)", // an IPv4
																				// address
			"[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){7}(?![0-9A-Za-z:])", // an IPv6 address
			"(?:[0-9a-fA-F]{1,4}:){1,6}(?::[0-9a-fA-F]{1,4}){1,6}(?![0-9A-Za-z:])", // a
																					// short
																					// one
			"1[3-9]\\d{8}(?:\\d{3})?(?![0-9A-Za-z])(?![-/_.() ]{1,2}\\d)")); // an epoch
																				// time

	private static final Pattern EXTENSION = Pattern.compile("(?i)[ ,;]{0,2}(?:extension|ext\\.?|x|#) ?=?\\d{1,8}");

	private final String text;

	private final Matcher noNumber;

	private PhoneNumbers(String text) {
		this.text = text;
		this.noNumber = NO_NUMBER.matcher(text).useTransparentBounds(true);
	}

	static String mask(String text) {
		return new PhoneNumbers(text).mask();
	}

	private String mask() {
		StringBuilder masked = new StringBuilder();
		int at = 0;
		while (at < this.text.length()) {
			int end = endOfOther(at);
			int numberEnd = (end == at) ? endOfNumber(at) : -1;
			if (numberEnd != -1) {
				masked.append(MASK);
				at = numberEnd;
			}
			else {
				end = Math.max(end, at + Unit.at(this.text, at).length());
				masked.append(this.text, at, end);
				at = end;
			}
		}
		return masked.toString();
	}

	/**
	 * Return the end of something that has as many digits but is not a phone number, or
	 * the given position.
	 */
	private int endOfOther(int at) {
		boolean inWord = at > 0 && Character.isLetterOrDigit(this.text.charAt(at - 1));
		return (!inWord && this.noNumber.region(at, this.text.length()).lookingAt()) ? this.noNumber.end() : at;
	}

	/**
	 * Return the end of the number that begins here, or -1 if none does.
	 */
	private int endOfNumber(int start) {
		boolean international = Unit.at(this.text, start).value() == '+';
		int end = start;
		int digits = 0;
		int gap = 0;
		int at = start;
		while (at < this.text.length() && gap <= LONGEST_GAP) {
			Unit unit = Unit.at(this.text, at);
			if (unit.isDigit()) {
				if (gap > 0 && !international && endOfOther(at) != at) {
					break;
				}
				digits++;
				gap = 0;
				end = at + unit.length();
			}
			else if (!unit.isSeparator() || isBetweenNumbers(at) || (digits == 0 && !international)) {
				break;
			}
			else {
				gap += unit.width();
			}
			at += unit.length();
		}
		return (digits >= LEAST_DIGITS) ? endOfExtension(end) : -1;
	}

	/**
	 * Return whether this separates two numbers of a list: a comma within a number is not
	 * followed by a space.
	 */
	private boolean isBetweenNumbers(int at) {
		return at > 0 && this.text.charAt(at) == ' ' && this.text.charAt(at - 1) == ',';
	}

	private int endOfExtension(int end) {
		Matcher extension = EXTENSION.matcher(this.text).region(end, this.text.length());
		return extension.lookingAt() ? extension.end() : end;
	}

	/**
	 * A character, or one that is percent-encoded, once or several times.
	 */
	private record Unit(char value, int length) {

		private static final int ENCODED = 3;

		static Unit at(String text, int at) {
			int hex = at + 1;
			while (text.charAt(at) == '%' && text.startsWith("25", hex) && byteAt(text, hex + 2) != -1) {
				hex += 2;
			}
			int value = (text.charAt(at) == '%') ? byteAt(text, hex) : -1;
			return (value != -1) ? new Unit((char) value, hex + 2 - at) : new Unit(text.charAt(at), 1);
		}

		private static int byteAt(String text, int at) {
			int high = (at + 1 < text.length()) ? Character.digit(text.charAt(at), 16) : -1;
			int low = (high != -1) ? Character.digit(text.charAt(at + 1), 16) : -1;
			return (low != -1) ? 16 * high + low : -1;
		}

		boolean isDigit() {
			return Character.isDigit(this.value);
		}

		boolean isSeparator() {
			return switch (Character.getType(this.value)) {
				case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT, Character.MATH_SYMBOL ->
					true;
				default -> "().,/_\t\u00b7".indexOf(this.value) != -1 || isPartOfCharacter();
			};
		}

		/**
		 * Count the bytes of a non-ASCII character once.
		 */
		int width() {
			return (isPartOfCharacter() && this.value < '\u00c0') ? 0 : 1;
		}

		private boolean isPartOfCharacter() {
			return this.length >= ENCODED && this.value >= '\u0080';
		}

	}

}
