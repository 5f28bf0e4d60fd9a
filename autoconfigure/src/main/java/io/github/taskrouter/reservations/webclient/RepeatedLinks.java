package io.github.taskrouter.reservations.webclient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The links that a reservation had last, shared as any {@link RepeatedText}: down a page,
 * those of one worker are the same.
 */
final class RepeatedLinks {

	private final Map<String, RepeatedText> texts = new HashMap<>();

	private final Map<String, @Nullable String> links = new LinkedHashMap<>();

	private final List<String> names = new ArrayList<>();

	private @Nullable Map<String, String> last;

	private boolean changed;

	void begin() {
		this.names.clear();
		this.changed = false;
	}

	/**
	 * Return the text that a link had last.
	 */
	RepeatedText text(String name) {
		return this.texts.computeIfAbsent(name, (unknown) -> new RepeatedText());
	}

	@SuppressWarnings("StringEquality")
	void add(String name, @Nullable String link) {
		this.names.add(name);
		this.changed |= this.links.put(name, link) != link;
	}

	/**
	 * Return the links that were added, which are those of the last reservation if they
	 * are the same.
	 */
	Map<String, ? extends @Nullable String> end() {
		this.changed |= this.links.keySet().retainAll(this.names);
		return (this.last != null && !this.changed) ? this.last : this.links;
	}

	/**
	 * Keep the links of a reservation that was read.
	 */
	void keep(@Nullable Map<String, String> links) {
		this.last = links;
	}

}
