package io.github.taskrouter.benchmarks.contestant;

/**
 * What a contestant has done: the proof that it did the work.
 *
 * @param units how many records or answers were taken
 * @param checksum the checksum over their SIDs and dates, or 0
 * @param bytes how many bytes of bodies were received, or 0
 */
public record Outcome(long units, long checksum, long bytes) {

	/**
	 * Return this and another outcome together.
	 * @param other the other
	 * @return the sums
	 */
	public Outcome plus(Outcome other) {
		return new Outcome(this.units + other.units, this.checksum + other.checksum, this.bytes + other.bytes);
	}

}
