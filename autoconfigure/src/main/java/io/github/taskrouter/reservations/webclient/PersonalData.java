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

	private static final int LONGEST_TEXT = 20_000;

	/**
	 * From this length on, a value is taken out of the midst of a word too.
	 */
	private static final int TELLING_LENGTH = 6;

	/**
	 * Bounded, since a repetition of groups goes as deep into the stack as it is long.
	 */
	private static final Pattern PHONE_NUMBER = Pattern
		.compile("(?<![0-9A-Za-z])(?:\\+|%2[Bb])?\\d(?:[ ().-]{0,2}\\d){6,200}(?![0-9A-Za-z])");

	private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:sips?|client|tel)(?::|%3A)[^\\s'\",;&]+");

	private static final Pattern AUTHORIZATION = Pattern.compile("(?i)\\b(?:Basic|Bearer)\\s+[\\w.~+/=-]{8,}");

	private static final Pattern TOKEN_OR_SECRET = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])");

	private PersonalData() {
	}

	/**
	 * Masks a text; what lies past its first 20,000 characters is left out.
	 */
	static String mask(String text, Map<String, List<String>> form) {
		String masked = maskSent(text, form);
		masked = masked.substring(0, Math.min(masked.length(), LONGEST_TEXT));
		masked = ADDRESS.matcher(masked).replaceAll("[address]");
		masked = AUTHORIZATION.matcher(masked).replaceAll("[credentials]");
		masked = TOKEN_OR_SECRET.matcher(masked).replaceAll("[secret]");
		return PHONE_NUMBER.matcher(masked).replaceAll("[number]");
	}

	private static String maskSent(String text, Map<String, List<String>> form) {
		String masked = text;
		for (Sent sent : longestFirst(form)) {
			masked = sent.pattern().matcher(masked).replaceAll("[" + sent.name() + "]");
		}
		return masked;
	}

	private static List<Sent> longestFirst(Map<String, List<String>> form) {
		return form.entrySet()
			.stream()
			.filter((parameter) -> !HARMLESS.contains(parameter.getKey()))
			.flatMap((parameter) -> parameter.getValue().stream().map((value) -> new Sent(parameter.getKey(), value)))
			.filter((sent) -> !sent.value().isEmpty())
			.sorted(Comparator.comparingInt((Sent sent) -> sent.value().length()).reversed())
			.toList();
	}

	/**
	 * A value as it was given, and as it was sent.
	 */
	private record Sent(String name, String value) {

		Pattern pattern() {
			String either = "(?:%s|%s)".formatted(Pattern.quote(this.value),
					Pattern.quote(URLEncoder.encode(this.value, StandardCharsets.UTF_8)));
			boolean telling = this.value.length() >= TELLING_LENGTH;
			return Pattern.compile("(?i)" + (telling ? either : "(?<![0-9A-Za-z])" + either + "(?![0-9A-Za-z])"));
		}

	}

}
