package io.github.taskrouter.reservations.test;

import io.github.taskrouter.reservations.parameter.Sid;

import org.springframework.util.Assert;

/**
 * A worker whom an {@link EmbeddedTask} can reserve.
 *
 * @param sid the SID, {@code WK…}
 * @param name the friendly name
 * @since 0.1.0
 */
public record EmbeddedWorker(String sid, String name) {

	/**
	 * Create a worker.
	 * @param sid the SID, {@code WK…}
	 * @param name the friendly name
	 * @throws IllegalArgumentException if the SID is malformed or the name blank
	 */
	public EmbeddedWorker {
		Sid.WORKER.require("sid", sid);
		Assert.hasText(name, "name must not be blank");
	}

	/**
	 * Create a worker with a SID of its own.
	 * @param name the friendly name
	 * @return the worker
	 * @throws IllegalArgumentException if the name is blank
	 */
	public static EmbeddedWorker named(String name) {
		return new EmbeddedWorker(TwilioSids.worker(), name);
	}

}
