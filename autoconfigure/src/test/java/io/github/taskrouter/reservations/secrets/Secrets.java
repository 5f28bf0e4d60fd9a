package io.github.taskrouter.reservations.secrets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.taskrouter.reservations.fixture.TestSids;

/**
 * What must never show, and how to find it in a text.
 */
final class Secrets {

	static final String AUTH_TOKEN = "c0ffee5ec7e7a0b1c2d3e4f5a6b7c8d9";

	static final String API_SECRET = "Qz7Kp2Vn9Xw4Lt6Rb1Yc8Jd3Hf5Gs0Ma";

	static final String SIP_USERNAME = "agent-zora";

	static final String SIP_PASSWORD = "s1p-P4ss&w0rd";

	/**
	 * All phone numbers begin so.
	 */
	private static final String PHONE_NUMBERS = "1555010";

	private static final int CONTEXT = 60;

	private static final Map<String, Pattern> PATTERNS = patterns();

	private Secrets() {
	}

	static String phoneNumber(int number) {
		return "+" + PHONE_NUMBERS + "%04d".formatted(number);
	}

	/**
	 * Looks for secrets.
	 * @return for each kind that is there, its name and where it is
	 */
	static List<String> in(String text) {
		return PATTERNS.entrySet()
			.stream()
			.map((secret) -> Map.entry(secret.getKey(), secret.getValue().matcher(text)))
			.filter((secret) -> secret.getValue().find())
			.map((secret) -> secret.getKey() + " in …" + excerpt(text, secret.getValue()) + "…")
			.toList();
	}

	private static String excerpt(String text, Matcher found) {
		return text.substring(Math.max(0, found.start() - CONTEXT), Math.min(text.length(), found.end() + CONTEXT));
	}

	private static Map<String, Pattern> patterns() {
		Map<String, Pattern> patterns = new LinkedHashMap<>();
		patterns.put("auth token", anyOf(AUTH_TOKEN));
		patterns.put("API secret", anyOf(API_SECRET));
		patterns.put("SIP user name", anyOf(SIP_USERNAME));
		patterns.put("SIP password", anyOf(SIP_PASSWORD, URLEncoder.encode(SIP_PASSWORD, StandardCharsets.UTF_8)));
		patterns.put("phone number", anyOf(PHONE_NUMBERS, "555-010"));
		patterns.put("Authorization header", anyOf(basic(TestSids.ACCOUNT, AUTH_TOKEN),
				basic(TestSids.API_KEY, API_SECRET), "Authorization: Basic", "authorization: Basic"));
		return patterns;
	}

	private static Pattern anyOf(String... texts) {
		return Pattern.compile(String.join("|", List.of(texts).stream().map(Pattern::quote).toList()));
	}

	private static String basic(String username, String password) {
		return Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

}
