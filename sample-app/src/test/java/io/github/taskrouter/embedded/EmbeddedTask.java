package io.github.taskrouter.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A task of an {@link EmbeddedTaskRouter} and its reservations, in the order in which
 * they were added.
 *
 * @since 0.1.0
 */
public final class EmbeddedTask {

	private final String sid;

	private final Map<String, EmbeddedReservation> reservations = new LinkedHashMap<>();

	EmbeddedTask(String sid) {
		this.sid = sid;
	}

	/**
	 * The SID of the task.
	 * @return the SID, {@code WT…}
	 */
	public String sid() {
		return this.sid;
	}

	/**
	 * Reserves a worker for the task.
	 * @param reservationSid the SID of the new reservation, {@code WR…}
	 * @param workerSid the worker, {@code WK…}
	 * @param workerName the worker's friendly name
	 * @param status the status, as Twilio writes it
	 * @return this task
	 * @throws IllegalArgumentException if a SID or the status is malformed, or if there
	 * is such a reservation already
	 */
	public synchronized EmbeddedTask addReservation(String reservationSid, String workerSid, String workerName,
			String status) {
		SidPattern.require("WR", reservationSid);
		SidPattern.require("WK", workerSid);
		Assert.isTrue(Lifecycle.isStatus(status), () -> "'%s' is no status of a reservation".formatted(status));
		Assert.isTrue(!this.reservations.containsKey(reservationSid),
				() -> "there is a reservation %s already".formatted(reservationSid));
		this.reservations.put(reservationSid,
				new EmbeddedReservation(reservationSid, this.sid, workerSid, workerName, status));
		return this;
	}

	/**
	 * Finds a reservation of the task.
	 * @param reservationSid the SID of the reservation, {@code WR…}
	 * @return the reservation as it is now, or {@code null} if there is none
	 */
	public synchronized @Nullable EmbeddedReservation reservation(String reservationSid) {
		return this.reservations.get(reservationSid);
	}

	/**
	 * The reservations of the task.
	 * @return the reservations as they are now
	 */
	public synchronized List<EmbeddedReservation> reservations() {
		return List.copyOf(this.reservations.values());
	}

	/**
	 * Changes a reservation. Once one is accepted, those still pending are rescinded.
	 */
	synchronized @Nullable EmbeddedReservation update(String reservationSid,
			UnaryOperator<EmbeddedReservation> change) {
		EmbeddedReservation before = this.reservations.get(reservationSid);
		EmbeddedReservation after = this.reservations.computeIfPresent(reservationSid,
				(sid, reservation) -> change.apply(reservation));
		if (before != null && before.is(Lifecycle.PENDING) && after != null && after.is(Lifecycle.ACCEPTED)) {
			this.reservations.replaceAll((sid, reservation) -> reservation.is(Lifecycle.PENDING)
					? reservation.become(Lifecycle.RESCINDED) : reservation);
		}
		return after;
	}

}
