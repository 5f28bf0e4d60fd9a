package io.github.taskrouter.reservations.webclient;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The text that a field had last. Down a page most texts repeat; those are shared instead
 * of made anew, which leaves half of what a page allocates.
 */
final class RepeatedText {

	private @Nullable String text;

	private char @Nullable [] characters;

	/**
	 * Return the text that the parser is at.
	 */
	String read(JsonParser json) {
		if (this.text == null || !isAt(json, this.text)) {
			this.text = json.getString();
			this.characters = null;
		}
		return this.text;
	}

	private boolean isAt(JsonParser json, String text) {
		if (this.characters == null) {
			this.characters = text.toCharArray();
		}
		int start = json.getStringOffset();
		return Arrays.equals(json.getStringCharacters(), start, start + json.getStringLength(), this.characters, 0,
				this.characters.length);
	}

}
