package io.github.taskrouter.reservations.webclient;

import java.util.regex.Pattern;

/**
 * Makes a text from outside fit for a message: on one line, and not too long.
 */
final class Excerpt {

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private Excerpt() {
	}

	static String of(String text, int longest) {
		String shown = (text.length() > longest) ? text.substring(0, longest) + "…" : text;
		return INVISIBLE.matcher(shown).replaceAll("?");
	}

}
