package io.github.taskrouter.reservations.webclient;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Keeps secrets and phone numbers out of messages. Twilio's own texts repeat what was
 * sent, so every value of the form is taken out of them, and whatever looks like a number
 * or an address besides.
 */
final class PersonalData {

	private static final Set<String> HARMLESS = Set.of("ReservationStatus", "Instruction", "WorkerActivitySid");

	private static final int LONGEST_TEXT = 20_000;

	/**
	 * So long that it is no part of another word by chance.
	 */
	private static final int LONG_VALUE = 6;

	/**
	 * Bounded, since a repetition of groups goes as deep into the stack as it is long.
	 */
	private static final Pattern PHONE_NUMBER = Pattern
		.compile("(?<![0-9A-Za-z])\\+?\\d(?:[ ().-]{0,2}\\d){6,200}(?![0-9A-Za-z])");

	private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:sips?|client|tel):[^\\s'\",;]+");

	private PersonalData() {
	}

	/**
	 * Masks a text; what lies past its first 20,000 characters is left out.
	 */
	static String mask(String text, Map<String, List<String>> form) {
		String masked = maskSent(text, form);
		masked = masked.substring(0, Math.min(masked.length(), LONGEST_TEXT));
		masked = ADDRESS.matcher(masked).replaceAll("[address]");
		return PHONE_NUMBER.matcher(masked).replaceAll("[number]");
	}

	/**
	 * Longer values come first, since they may hold shorter ones.
	 */
	private static String maskSent(String text, Map<String, List<String>> form) {
		Map<String, String> names = new TreeMap<>(
				Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
		form.forEach((name, values) -> {
			if (!HARMLESS.contains(name)) {
				values.forEach((value) -> names.putIfAbsent(value, name));
			}
		});
		String masked = text;
		for (Map.Entry<String, String> sent : names.entrySet()) {
			masked = pattern(sent.getKey()).matcher(masked).replaceAll("[" + sent.getValue() + "]");
		}
		return masked;
	}

	private static Pattern pattern(String value) {
		String quoted = Pattern.quote(value);
		return Pattern
			.compile((value.length() < LONG_VALUE) ? "(?<![0-9A-Za-z])" + quoted + "(?![0-9A-Za-z])" : quoted);
	}

}
