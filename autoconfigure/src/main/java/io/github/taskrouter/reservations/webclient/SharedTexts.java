package io.github.taskrouter.reservations.webclient;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The texts of a page, each made once unless too many others come between: the
 * reservations of a task share account, workspace and task, and often worker and status.
 * More than half of what a page would allocate is such text.
 */
final class SharedTexts {

	private static final int SLOTS = 512;

	/** In how many slots a text may be, from the one that its hash names. */
	private static final int PLACES = 4;

	private static final int HASHED = 8;

	private final @Nullable SharedText[] table = new SharedText[SLOTS];

	/**
	 * Return the text that the parser is at.
	 */
	String read(JsonParser json) {
		char[] buffer = json.getStringCharacters();
		int from = json.getStringOffset();
		int to = from + json.getStringLength();
		int slot = slot(buffer, from, to);
		for (int place = 0; place < PLACES; place++) {
			int at = (slot + place) & (SLOTS - 1);
			SharedText shared = this.table[at];
			if (shared == null) {
				return add(at, buffer, from, to);
			}
			if (shared.equals(buffer, from, to)) {
				return shared.text;
			}
		}
		return add(slot, buffer, from, to);
	}

	private String add(int slot, char[] buffer, int from, int to) {
		SharedText added = new SharedText(new String(buffer, from, to - from), Arrays.copyOfRange(buffer, from, to));
		this.table[slot] = added;
		return added.text;
	}

	/**
	 * Hash the end of a text: that of a SID, and of an address that ends with one, tells
	 * it from most others.
	 */
	private static int slot(char[] buffer, int from, int to) {
		int hash = to - from;
		for (int i = Math.max(from, to - HASHED); i < to; i++) {
			hash = 31 * hash + buffer[i];
		}
		return (hash ^ (hash >>> 16)) & (SLOTS - 1);
	}

	private record SharedText(String text, char[] characters) {

		boolean equals(char[] buffer, int from, int to) {
			return Arrays.equals(buffer, from, to, this.characters, 0, this.characters.length);
		}

	}

}
