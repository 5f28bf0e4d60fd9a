package io.github.taskrouter.reservations.limit;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kinds that are in use, or have been lately: one that rests is forgotten as soon as
 * its limit is nothing special, or no longer says anything. Not thread-safe.
 */
final class Kinds {

	static final long FORGOTTEN_AFTER_MILLIS = 60_000;

	private final int maxInFlight;

	private final Map<Object, Kind> known = new HashMap<>();

	private final Map<Object, Kind> idle = new LinkedHashMap<>();

	Kinds(int maxInFlight) {
		this.maxInFlight = maxInFlight;
	}

	Kind use(Object key, long now) {
		forget(now);
		this.idle.remove(key);
		return this.known.computeIfAbsent(key, (unknown) -> new Kind(unknown, this.maxInFlight));
	}

	void rest(Kind kind, long now) {
		if (kind.isIdle()) {
			if (kind.limit.isAtMax()) {
				this.known.remove(kind.key);
			}
			else {
				kind.idleSince = now;
				this.idle.put(kind.key, kind);
			}
		}
	}

	private void forget(long now) {
		Iterator<Kind> oldestFirst = this.idle.values().iterator();
		while (oldestFirst.hasNext()) {
			Kind kind = oldestFirst.next();
			if (kind.idleSince + FORGOTTEN_AFTER_MILLIS > now) {
				return;
			}
			oldestFirst.remove();
			this.known.remove(kind.key);
		}
	}

	Map<Object, Integer> limits() {
		Map<Object, Integer> limits = new HashMap<>();
		this.known.forEach((key, kind) -> limits.put(key, kind.limit.current()));
		return limits;
	}

}
