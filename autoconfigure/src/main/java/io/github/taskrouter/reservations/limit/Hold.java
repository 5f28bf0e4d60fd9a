package io.github.taskrouter.reservations.limit;

/**
 * A time in which no request of a kind starts. It ends with its timer, not by the clock,
 * so that a clock that is set back prolongs nothing.
 *
 * @param kind what is held back
 * @param millis how long it lasts
 * @param until when it ends, in milliseconds of the scheduler's clock
 */
record Hold(Kind kind, long millis, long until) {

	/**
	 * Return whether a request could start only after its deadline.
	 */
	boolean outlasts(Ticket ticket) {
		return ticket.deadline <= this.until;
	}

}
