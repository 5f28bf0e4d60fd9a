package io.github.taskrouter.reservations.webclient;

/**
 * A connector would send updates twice, so the client that was to use it was not built.
 *
 * @since 0.1.0
 */
public final class UnsafeConnectorException extends IllegalStateException {

	UnsafeConnectorException(String message) {
		super(message);
	}

}
