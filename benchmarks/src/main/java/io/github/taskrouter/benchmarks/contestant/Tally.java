package io.github.taskrouter.benchmarks.contestant;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts reservations and makes the checksum over their SIDs and dates, in any order and
 * from any thread.
 */
public final class Tally {

	private final LongAdder units = new LongAdder();

	private final LongAdder checksum = new LongAdder();

	private final LongAdder bytes = new LongAdder();

	/**
	 * Add a reservation.
	 * @param sid its SID
	 * @param created when it was created
	 * @param updated when it was updated
	 */
	public void add(String sid, Instant created, Instant updated) {
		add(sid, created.getEpochSecond(), updated.getEpochSecond());
	}

	/**
	 * Add a reservation.
	 * @param sid its SID
	 * @param created when it was created, in seconds since the epoch
	 * @param updated when it was updated, in seconds since the epoch
	 */
	public void add(String sid, long created, long updated) {
		this.units.increment();
		this.checksum.add((sid.hashCode() * 31L + created) * 31 + updated);
	}

	void addUnits(long count) {
		this.units.add(count);
	}

	void addBytes(long count) {
		this.bytes.add(count);
	}

	/**
	 * Return what was counted.
	 * @return the outcome
	 */
	public Outcome outcome() {
		return new Outcome(this.units.sum(), this.checksum.sum(), this.bytes.sum());
	}

}
