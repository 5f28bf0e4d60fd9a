package io.github.taskrouter.reservations.webclient;

/**
 * A body of another shape than expected. The message says where, and quotes nothing of
 * the body.
 */
final class UnreadableException extends RuntimeException {

	UnreadableException(String message) {
		super(message, null, false, false);
	}

}
