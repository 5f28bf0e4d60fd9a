package io.github.taskrouter.reservations.fault;

import java.util.Objects;

import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;

/**
 * What comes out of a call, put so that it can be compared and read.
 *
 * @param text the value or the failure
 */
record Outcome(String text) {

	static final Outcome VALUE = new Outcome("value");

	static final Outcome UNDECODABLE = new Outcome("TaskRouterDecodingException");

	static final Outcome PAGING = new Outcome("PagingException");

	/**
	 * The deadline of the call has passed while an attempt was under way.
	 */
	static final Outcome OUT_OF_TIME = transport(true, "CALL_TIMEOUT");

	static Outcome sent(Cause cause) {
		return transport(true, cause.name());
	}

	static Outcome notSent(Cause cause) {
		return transport(false, cause.name());
	}

	static Outcome status(int status, Class<? extends TaskRouterResponseException> kind, Integer code) {
		return new Outcome(
				"%s with status %d, %s".formatted(kind.getSimpleName(), status, Objects.toString(code, "no code")));
	}

	/**
	 * Reads a failure of the client.
	 */
	static Outcome of(TaskRouterException failure) {
		if (failure instanceof TaskRouterTransportException transport) {
			return transport(transport.isSent(), Cause.describe(transport.getCause()));
		}
		if (failure instanceof TaskRouterResponseException response) {
			return status(response.getStatusCode().value(), response.getClass(), response.getCode());
		}
		return new Outcome(failure.getClass().getSimpleName());
	}

	private static Outcome transport(boolean sent, String cause) {
		return new Outcome("TaskRouterTransportException, %s, for %s".formatted(sent ? "sent" : "not sent", cause));
	}

	@Override
	public String toString() {
		return this.text;
	}

}
