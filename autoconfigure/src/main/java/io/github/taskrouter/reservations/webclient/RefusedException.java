package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.RejectedExecutionException;

/**
 * The client itself does not send a request; the message says why, and holds no secret.
 */
final class RefusedException extends RejectedExecutionException {

	RefusedException(String reason) {
		super(reason);
	}

	static RefusedException repeated() {
		return new RefusedException("the request was written before, or its call was given up");
	}

}
