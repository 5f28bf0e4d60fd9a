package io.github.taskrouter.reservations.webclient;

import java.net.URI;

import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.limit.RequestRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * A local failure, before anything was written: too many calls are waiting already, or a
 * filter of the host or the provider of credentials has failed. A retry would not help.
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
		return (cause instanceof RefusedException || cause instanceof RequestRejectedException)
				? String.valueOf(cause.getMessage()) : cause.getClass().getSimpleName();
	}

}
