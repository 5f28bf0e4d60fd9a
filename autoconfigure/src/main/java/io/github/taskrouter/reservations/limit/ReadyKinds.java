package io.github.taskrouter.reservations.limit;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The kinds that need nothing but common room to start a request that waits. Not
 * thread-safe.
 */
final class ReadyKinds {

	private final NavigableMap<Long, Kind> byFirstPlace = new TreeMap<>();

	/**
	 * Put a kind where it belongs now that something has changed with it.
	 */
	void file(Kind kind) {
		if (kind.filed != null) {
			this.byFirstPlace.remove(kind.filed);
		}
		kind.filed = kind.firstReadyPlace();
		if (kind.filed != null) {
			this.byFirstPlace.put(kind.filed, kind);
		}
	}

	@Nullable Kind longestWaiting() {
		Map.Entry<Long, Kind> first = this.byFirstPlace.firstEntry();
		return (first != null) ? first.getValue() : null;
	}

}
