package io.github.taskrouter.desk;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that may accompany a status.
 *
 * @param workerActivitySid the activity that the worker moves to, {@code WA…}, or
 * {@code null} to leave the worker as is
 */
record StatusChange(@Nullable String workerActivitySid) {

	ReservationUpdate toUpdate(ReservationStatus status) {
		ReservationUpdate update = ReservationUpdate.of(status);
		return (this.workerActivitySid != null) ? update.workerActivitySid(this.workerActivitySid) : update;
	}

}
