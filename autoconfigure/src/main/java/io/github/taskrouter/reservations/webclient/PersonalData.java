package io.github.taskrouter.reservations.webclient;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps secrets and phone numbers out of messages. Twilio's own texts repeat what was
 * sent, so every value of the form is taken out of them, and whatever looks like a number
 * or an address besides.
 */
final class PersonalData {

	private static final Set<String> HARMLESS = Set.of("ReservationStatus", "Instruction", "WorkerActivitySid");

	private static final Pattern PHONE_NUMBER = Pattern
		.compile("(?<![0-9A-Za-z])\\+?\\d(?:[ ().-]{0,2}\\d){6,}(?![0-9A-Za-z])");

	private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:sips?|client|tel):[^\\s'\",;]+");

	private PersonalData() {
	}

	static String mask(String text, Map<String, List<String>> form) {
		String masked = text;
		for (Map.Entry<String, List<String>> parameter : form.entrySet()) {
			if (!HARMLESS.contains(parameter.getKey())) {
				for (String value : parameter.getValue()) {
					masked = whole(value).matcher(masked).replaceAll("[" + parameter.getKey() + "]");
				}
			}
		}
		masked = ADDRESS.matcher(masked).replaceAll("[address]");
		return PHONE_NUMBER.matcher(masked).replaceAll("[number]");
	}

	private static Pattern whole(String value) {
		return Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(value) + "(?![0-9A-Za-z])");
	}

}
