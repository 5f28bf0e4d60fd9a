package io.github.taskrouter.reservations.webclient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The links of the reservations of a page, shared among those that have the same, which
 * are those of one worker.
 */
final class SharedLinks {

	private static final int SLOTS = 256;

	/** In how many slots links may be, from the one that their hash names. */
	private static final int PLACES = 4;

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private final @Nullable Map<String, String>[] table = new Map[SLOTS];

	private final List<String> names = new ArrayList<>();

	private final List<@Nullable String> links = new ArrayList<>();

	private int slot;

	void begin() {
		this.names.clear();
		this.links.clear();
	}

	void add(String name, @Nullable String link) {
		this.names.add(name);
		this.links.add(link);
	}

	/**
	 * Return the links that were added, as another reservation has them if they are the
	 * same.
	 */
	Map<String, ? extends @Nullable String> end() {
		int slot = slot();
		this.slot = slot;
		for (int place = 0; place < PLACES; place++) {
			int at = (slot + place) & (SLOTS - 1);
			Map<String, String> shared = this.table[at];
			if (shared == null || isSame(shared)) {
				this.slot = at;
				return (shared != null) ? shared : added();
			}
		}
		return added();
	}

	private boolean isSame(Map<String, String> shared) {
		boolean same = shared.size() == this.names.size();
		for (int i = 0; same && i < this.names.size(); i++) {
			String link = shared.get(this.names.get(i));
			same = link != null && link.equals(this.links.get(i));
		}
		return same;
	}

	private Map<String, @Nullable String> added() {
		Map<String, @Nullable String> added = new LinkedHashMap<>();
		for (int i = 0; i < this.names.size(); i++) {
			added.put(this.names.get(i), this.links.get(i));
		}
		return added;
	}

	/**
	 * Keep the links of the reservation that was read, if it has any.
	 */
	void keep(@Nullable Map<String, String> links) {
		if (links != null) {
			this.table[this.slot] = links;
		}
	}

	private int slot() {
		int hash = this.links.hashCode();
		return (hash ^ (hash >>> 16)) & (SLOTS - 1);
	}

}
