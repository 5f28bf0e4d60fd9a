package io.github.taskrouter.reservations.webclient;

import java.net.URI;

import io.github.taskrouter.reservations.TaskRouterTransportException;
import org.jspecify.annotations.Nullable;

/**
 * A failure on this side, before anything was written: too many calls wait already, or a
 * filter of the host or the source of the credentials has failed. Trying again does not
 * help.
 */
final class LocalFailureException extends TaskRouterTransportException {

	LocalFailureException(String operation, @Nullable URI resumeAt, boolean sentBefore, Throwable cause,
			@Nullable Throwable lastFailure) {
		super("%s could not be sent%s: %s".formatted(operation, sentBefore ? " again" : "", reason(cause)), sentBefore,
				cause, resumeAt);
		if (lastFailure != null) {
			addSuppressed(lastFailure);
		}
	}

	private static String reason(Throwable cause) {
		return (cause instanceof RefusalException) ? String.valueOf(cause.getMessage())
				: cause.getClass().getSimpleName();
	}

}
