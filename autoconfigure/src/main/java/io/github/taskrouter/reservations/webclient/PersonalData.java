package io.github.taskrouter.reservations.webclient;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps secrets and phone numbers out of messages. Twilio's own texts repeat what was
 * sent, so every value of the form is taken out of them, and whatever looks like a
 * number, an address or a secret of Twilio's besides.
 */
final class PersonalData {

	private static final Set<String> HARMLESS = Set.of("ReservationStatus", "Instruction", "WorkerActivitySid");

	/**
	 * Values that are not personal and that occur in messages anyway.
	 */
	private static final Pattern WORD = Pattern.compile("(?i)true|false|get|post|put|delete|head|patch|\\d{1,4}");

	private static final String CREDENTIAL = "SipAuth";

	private static final int LONGEST_TEXT = 4000;

	private static final int LONGEST_NUMBER = 100;

	/**
	 * From this length on, a value is masked within a word, too.
	 */
	private static final int TELLING_LENGTH = 6;

	private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:sips?|client|tel)(?::|%3A)[^\\s'\",;&]+");

	private static final Pattern AUTHORIZATION = Pattern.compile("(?i)\\b(?:Basic|Bearer)\\s+[\\w.~+/=-]{8,}");

	private static final Pattern TOKEN_OR_SECRET = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])");

	private PersonalData() {
	}

	/**
	 * Mask the first 4,000 characters of a text. A secret that this may cut in two is
	 * left out.
	 */
	static String mask(String text, Map<String, List<String>> form) {
		List<Sent> sent = longestFirst(form);
		if (text.length() <= LONGEST_TEXT) {
			return maskAll(text, sent);
		}
		String masked = maskAll(text.substring(0, LONGEST_TEXT), sent);
		int torn = masked.endsWith(PhoneNumbers.MASK) ? 0
				: sent.stream().mapToInt(Sent::longestForm).reduce(LONGEST_NUMBER, Math::max);
		return masked.substring(0, Math.max(0, masked.length() - torn)) + "…";
	}

	private static String maskAll(String text, List<Sent> values) {
		String masked = text;
		for (Sent sent : values) {
			masked = sent.pattern().matcher(masked).replaceAll("[" + sent.name() + "]");
		}
		masked = ADDRESS.matcher(masked).replaceAll("[address]");
		masked = AUTHORIZATION.matcher(masked).replaceAll("[credentials]");
		masked = TOKEN_OR_SECRET.matcher(masked).replaceAll("[secret]");
		return PhoneNumbers.mask(masked);
	}

	private static List<Sent> longestFirst(Map<String, List<String>> form) {
		return form.entrySet()
			.stream()
			.filter((parameter) -> !HARMLESS.contains(parameter.getKey()))
			.flatMap((parameter) -> parameter.getValue().stream().map((value) -> new Sent(parameter.getKey(), value)))
			.filter(Sent::isTelling)
			.sorted(Comparator.comparingInt((Sent sent) -> sent.value().length()).reversed())
			.toList();
	}

	/**
	 * A value as it was given, and as it was sent.
	 */
	private record Sent(String name, String value) {

		boolean isTelling() {
			return !this.value.isEmpty() && (this.name.startsWith(CREDENTIAL) || !WORD.matcher(this.value).matches());
		}

		int longestForm() {
			return encoded().length();
		}

		Pattern pattern() {
			String either = "(?:%s|%s)".formatted(Pattern.quote(this.value), Pattern.quote(encoded()));
			boolean telling = this.value.length() >= TELLING_LENGTH;
			return Pattern.compile("(?i)" + (telling ? either : "(?<![0-9A-Za-z])" + either + "(?![0-9A-Za-z])"));
		}

		private String encoded() {
			return URLEncoder.encode(this.value, StandardCharsets.UTF_8);
		}

	}

}
