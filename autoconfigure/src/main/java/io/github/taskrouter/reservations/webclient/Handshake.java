package io.github.taskrouter.reservations.webclient;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import io.github.taskrouter.reservations.TaskRouterTransportException;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures of TLS handshakes, which another attempt would only meet again.
 */
final class Handshake {

	private static final int MAX_CAUSES = 10;

	private Handshake() {
	}

	/**
	 * Return whether a request could not be sent for a handshake that failed.
	 */
	static boolean hasFailed(TaskRouterTransportException failure) {
		return has(SSLHandshakeException.class, failure) || (!failure.isSent() && has(SSLException.class, failure));
	}

	/**
	 * Return whether a failure is one of a handshake, whoever reports it.
	 */
	static boolean isFailure(Throwable failure) {
		return has(SSLHandshakeException.class, failure);
	}

	private static boolean has(Class<? extends SSLException> type, Throwable failure) {
		@Nullable Throwable cause = failure;
		for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
			if (type.isInstance(cause)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

}
