package io.github.taskrouter.reservations.observation;

import io.github.taskrouter.reservations.PagingException;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;

/**
 * How a call has ended.
 */
enum CallOutcome {

	/** The call got all that it asked for. */
	SUCCESS,

	/** Twilio answered with 4xx. */
	CLIENT_ERROR,

	/** Twilio answered with 5xx. */
	SERVER_ERROR,

	/** The request did not reach Twilio: a limit, a closed client, no connection. */
	NOT_SENT,

	/** The request was sent, but got no complete answer. */
	NO_ANSWER,

	/** The answer can't be read, or is for another request. */
	INVALID_ANSWER,

	/** The caller gave up while it waited. */
	CANCELLED,

	/** Anything else, and a call that has not ended yet. */
	UNKNOWN;

	static CallOutcome of(ReservationObservationContext context) {
		Throwable error = context.getError();
		if (error != null) {
			return of(error);
		}
		if (context.isSuccessful()) {
			return SUCCESS;
		}
		return context.isCancelled() ? CANCELLED : UNKNOWN;
	}

	private static CallOutcome of(@Nullable Throwable error) {
		if (error instanceof TaskRouterResponseException response) {
			return of(response.getStatusCode());
		}
		if (error instanceof TaskRouterTransportException transport) {
			return transport.isSent() ? NO_ANSWER : NOT_SENT;
		}
		return (error instanceof TaskRouterDecodingException || error instanceof PagingException) ? INVALID_ANSWER
				: UNKNOWN;
	}

	private static CallOutcome of(HttpStatusCode status) {
		if (status.is5xxServerError()) {
			return SERVER_ERROR;
		}
		return status.is4xxClientError() ? CLIENT_ERROR : UNKNOWN;
	}

}
