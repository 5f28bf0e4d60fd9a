package io.github.taskrouter.reservations.test;

import java.util.function.Predicate;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.parameter.Sid;
import org.jspecify.annotations.Nullable;

/**
 * Which reservations a list shows.
 *
 * @param status the status, or {@code null} for all
 * @param workerSid the worker, or {@code null} for all
 */
record ReservationFilter(@Nullable ReservationStatus status,
		@Nullable String workerSid) implements Predicate<EmbeddedReservation> {

	static ReservationFilter of(Form query) {
		String status = query.get("ReservationStatus");
		String workerSid = query.get("WorkerSid");
		if (workerSid != null && !Sid.WORKER.matches(workerSid)) {
			throw RefusedException.badRequest(20001, "Invalid WorkerSid");
		}
		return new ReservationFilter((status != null) ? Lifecycle.require(status) : null, workerSid);
	}

	@Override
	public boolean test(EmbeddedReservation reservation) {
		return (this.status == null || reservation.status().equals(this.status))
				&& (this.workerSid == null || reservation.worker().sid().equals(this.workerSid));
	}

	/**
	 * The filter as the links of a page carry it along.
	 */
	String toQuery() {
		return ((this.status != null) ? "ReservationStatus=" + this.status + "&" : "")
				+ ((this.workerSid != null) ? "WorkerSid=" + this.workerSid + "&" : "");
	}

}
