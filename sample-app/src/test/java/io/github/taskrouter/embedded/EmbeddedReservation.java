package io.github.taskrouter.embedded;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A reservation of an {@link EmbeddedTask}, as it was at one moment.
 *
 * @param sid the reservation, {@code WR…}
 * @param taskSid the task, {@code WT…}
 * @param workerSid the worker, {@code WK…}
 * @param workerName the worker's friendly name
 * @param status the status, as Twilio writes it
 * @param version how often it has changed: what its {@code ETag} says
 * @param dateCreated when it was made
 * @param dateUpdated when it was last changed
 * @since 0.1.0
 */
public record EmbeddedReservation(String sid, String taskSid, String workerSid, String workerName, String status,
		int version, Instant dateCreated, Instant dateUpdated) {

	EmbeddedReservation(String sid, String taskSid, String workerSid, String workerName, String status) {
		this(sid, taskSid, workerSid, workerName, status, 0, now(), now());
	}

	/**
	 * The version of the reservation, as the {@code ETag} header gives it.
	 * @return the etag
	 */
	public String etag() {
		return String.valueOf(this.version);
	}

	boolean is(String status) {
		return this.status.equals(status);
	}

	EmbeddedReservation become(String status) {
		return new EmbeddedReservation(this.sid, this.taskSid, this.workerSid, this.workerName, status,
				this.version + 1, this.dateCreated, now());
	}

	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.SECONDS);
	}

}
