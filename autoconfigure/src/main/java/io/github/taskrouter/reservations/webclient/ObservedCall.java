package io.github.taskrouter.reservations.webclient;

import io.github.taskrouter.reservations.observation.ReservationObservationContext;
import org.jspecify.annotations.Nullable;

/**
 * A call to observe, from anew for each subscription.
 */
record ObservedCall(String operation, String workspaceSid, String taskSid, @Nullable String reservationSid) {

	ReservationObservationContext context(String client) {
		return new ReservationObservationContext(this.operation, client, this.workspaceSid, this.taskSid,
				this.reservationSid);
	}

}
