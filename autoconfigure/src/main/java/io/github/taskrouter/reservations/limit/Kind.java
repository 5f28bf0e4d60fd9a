package io.github.taskrouter.reservations.limit;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The requests of one kind: how many run, how many may, and who waits. Not thread-safe.
 */
final class Kind {

	final Object key;

	final AdaptiveLimit limit;

	private final NavigableMap<Long, Ticket> places = new TreeMap<>();

	private final NavigableSet<Ticket> deadlines = new TreeSet<>(Ticket.BY_DEADLINE);

	int inFlight;

	long idleSince;

	@Nullable Hold hold;

	/**
	 * The place under which the kind is among the {@link ReadyKinds}.
	 */
	@Nullable Long filed;

	Kind(Object key, int maxInFlight) {
		this.key = key;
		this.limit = new AdaptiveLimit(maxInFlight);
	}

	boolean isFull() {
		return this.inFlight >= this.limit.current();
	}

	/**
	 * Return whether a request that comes now needs nothing but common room.
	 */
	boolean isOpen() {
		return this.places.isEmpty() && this.hold == null && !isFull();
	}

	/**
	 * Return the place of the first request that needs nothing but common room.
	 */
	@Nullable Long firstReadyPlace() {
		return (this.places.isEmpty() || this.hold != null || isFull()) ? null : this.places.firstKey();
	}

	boolean isIdle() {
		return this.inFlight == 0 && this.places.isEmpty() && this.hold == null;
	}

	void add(Ticket ticket) {
		this.places.put(ticket.place, ticket);
		this.deadlines.add(ticket);
	}

	void remove(Ticket ticket) {
		this.places.remove(ticket.place);
		this.deadlines.remove(ticket);
	}

	Ticket first() {
		return this.places.firstEntry().getValue();
	}

	/**
	 * Return one that waits and whose deadline comes before the end of the hold.
	 */
	@Nullable Ticket firstOutlasted(Hold hold) {
		return (!this.deadlines.isEmpty() && hold.outlasts(this.deadlines.first())) ? this.deadlines.first() : null;
	}

}
