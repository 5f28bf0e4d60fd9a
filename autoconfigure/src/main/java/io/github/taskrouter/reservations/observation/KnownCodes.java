package io.github.taskrouter.reservations.observation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds how many different codes there are: a server may send any number.
 */
final class KnownCodes {

	static final int MAX = 100;

	static final String OTHER = "other";

	private final Map<Integer, String> names = new ConcurrentHashMap<>();

	String name(int code) {
		String known = this.names.get(code);
		if (known != null) {
			return known;
		}
		synchronized (this.names) {
			return (this.names.size() < MAX || this.names.containsKey(code))
					? this.names.computeIfAbsent(code, String::valueOf) : OTHER;
		}
	}

}
