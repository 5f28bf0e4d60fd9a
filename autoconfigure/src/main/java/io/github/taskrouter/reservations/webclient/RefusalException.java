package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.RejectedExecutionException;

/**
 * The client itself does not send a request; the message says why, and holds no secret.
 */
final class RefusalException extends RejectedExecutionException {

	RefusalException(String reason) {
		super(reason);
	}

}
