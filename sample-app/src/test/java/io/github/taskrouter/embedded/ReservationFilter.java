package io.github.taskrouter.embedded;

import java.util.function.Predicate;

import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * Which reservations a list shows.
 */
record ReservationFilter(@Nullable String status,
		@Nullable String workerSid) implements Predicate<EmbeddedReservation> {

	static ReservationFilter of(Request request) {
		String status = QueryText.of(request, "ReservationStatus");
		if (status != null && !Lifecycle.isStatus(status)) {
			throw RefusedException.badRequest(20001, "Invalid ReservationStatus");
		}
		String workerSid = QueryText.of(request, "WorkerSid");
		if (workerSid != null && !SidPattern.matches("WK", workerSid)) {
			throw RefusedException.badRequest(20001, "Invalid WorkerSid");
		}
		return new ReservationFilter(status, workerSid);
	}

	@Override
	public boolean test(EmbeddedReservation reservation) {
		return (this.status == null || reservation.is(this.status))
				&& (this.workerSid == null || reservation.workerSid().equals(this.workerSid));
	}

	/**
	 * The filter as the links of a page carry it along.
	 */
	String toQuery() {
		return ((this.status != null) ? "ReservationStatus=" + this.status + "&" : "")
				+ ((this.workerSid != null) ? "WorkerSid=" + this.workerSid + "&" : "");
	}

}
