package io.github.taskrouter.reservations.webclient;

import io.github.taskrouter.reservations.observation.ReservationObservationContext;
import io.github.taskrouter.reservations.webclient.RequestKind.Operation;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * Told how each attempt of each call ends; the only class that is.
 */
final class CallWatch {

	private final CallObservations observations;

	CallWatch(CallObservations observations) {
		this.observations = observations;
	}

	/**
	 * Take note of an attempt that was answered as it should.
	 * @param context the context of the call
	 */
	void succeeded(RunningCall call, ContextView context) {
		ReservationObservationContext observed = ended(call.attempt(), context);
		if (observed != null && call.request().operation() == Operation.LIST) {
			observed.turned();
		}
	}

	/**
	 * Take note of an attempt that has failed.
	 * @param context the context of the call
	 */
	void failed(Attempt attempt, ContextView context) {
		ended(attempt, context);
	}

	/**
	 * Take note of an attempt that was cancelled.
	 * @param context the context of the call
	 */
	void cancelled(RunningCall call, ContextView context) {
		ended(call.attempt(), context);
	}

	private @Nullable ReservationObservationContext ended(Attempt attempt, ContextView context) {
		ReservationObservationContext observed = this.observations.current(context);
		if (observed != null && attempt.destination() != null) {
			RecordedAnswer answer = attempt.answer();
			observed.attempted((answer != null) ? answer.status() : null);
		}
		return observed;
	}

}
