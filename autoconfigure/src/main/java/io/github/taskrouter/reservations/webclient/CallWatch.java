package io.github.taskrouter.reservations.webclient;

import io.github.taskrouter.reservations.observation.ReservationObservationContext;
import io.github.taskrouter.reservations.webclient.RequestKind.Operation;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * Told how each attempt of each call ends, and the only class that is: it counts, logs
 * and completes what is observed of the call.
 */
final class CallWatch {

	private final CallObservations observations;

	private final CallCounts counts = new CallCounts();

	private final AttemptLog log;

	private final OperatorWarnings warnings;

	CallWatch(CallObservations observations) {
		this.observations = observations;
		this.log = new AttemptLog(observations.client());
		this.warnings = new OperatorWarnings(observations.client(), System::nanoTime);
	}

	String client() {
		return this.observations.client();
	}

	CallCounts counts() {
		return this.counts;
	}

	/**
	 * Take note of an attempt that was answered as it should.
	 * @param context the context of the call
	 */
	void succeeded(RunningCall call, ContextView context) {
		this.log.ended(call.request(), call.attempt(), null);
		ReservationObservationContext observed = observe(call.attempt(), context);
		if (call.request().operation() == Operation.LIST) {
			this.counts.turned();
			if (observed != null) {
				observed.turned();
			}
		}
	}

	/**
	 * Take note of an attempt that has failed.
	 * @param again whether another follows
	 * @param context the context of the call
	 */
	void failed(ReservationRequest request, Attempt attempt, Throwable failure, boolean again, ContextView context) {
		this.log.ended(request, attempt, failure);
		observe(attempt, context);
		if (again) {
			this.counts.retried(request.operation());
		}
		else {
			this.warnings.consider(failure);
		}
	}

	/**
	 * Take note of an attempt that was cancelled.
	 * @param context the context of the call
	 */
	void cancelled(RunningCall call, ContextView context) {
		this.log.cancelled(call.request(), call.attempt());
		observe(call.attempt(), context);
	}

	private @Nullable ReservationObservationContext observe(Attempt attempt, ContextView context) {
		ReservationObservationContext observed = this.observations.current(context);
		if (observed != null && attempt.destination() != null) {
			RecordedAnswer answer = attempt.answer();
			observed.attempted((answer != null) ? answer.status() : null);
		}
		return observed;
	}

}
