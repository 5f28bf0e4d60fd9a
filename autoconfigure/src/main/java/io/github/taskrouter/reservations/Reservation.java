package io.github.taskrouter.reservations;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A reservation: a worker whom TaskRouter has set aside for a task. What Twilio leaves
 * {@code null} stays {@code null}; by its specification, that may be anything but the
 * status.
 *
 * @param sid the reservation, {@code WR…}
 * @param accountSid the account, {@code AC…}
 * @param workspaceSid the workspace, {@code WS…}
 * @param taskSid the task, {@code WT…}
 * @param workerSid the worker, {@code WK…}
 * @param workerName the worker's friendly name
 * @param status the status
 * @param dateCreated when the reservation was made
 * @param dateUpdated when it was last changed
 * @param url the address of the reservation
 * @param links the addresses of what belongs to it, by name: {@code task},
 * {@code worker}, {@code workspace} and whatever Twilio adds
 * @param etag the version of the reservation, exactly as the {@code ETag} header of a
 * fetch or an update gave it; {@code null} in a list, which has none
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public record Reservation(@Nullable String sid, @Nullable String accountSid, @Nullable String workspaceSid,
		@Nullable String taskSid, @Nullable String workerSid, @Nullable String workerName, ReservationStatus status,
		@Nullable Instant dateCreated, @Nullable Instant dateUpdated, @Nullable URI url,
		@Nullable Map<String, URI> links, @Nullable String etag) {

	public Reservation {
		links = (links != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(links)) : null;
	}

	/**
	 * What tells one reservation from another in a log; the worker's name is left out.
	 */
	@Override
	public String toString() {
		return "Reservation[sid=%s, taskSid=%s, workerSid=%s, status=%s, etag=%s]".formatted(this.sid, this.taskSid,
				this.workerSid, this.status, this.etag);
	}

}
