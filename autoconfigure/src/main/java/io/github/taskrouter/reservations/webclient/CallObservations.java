package io.github.taskrouter.reservations.webclient;

import io.github.taskrouter.reservations.observation.DefaultReservationObservationConvention;
import io.github.taskrouter.reservations.observation.ReservationObservationContext;
import io.github.taskrouter.reservations.observation.ReservationObservationConvention;
import io.github.taskrouter.reservations.observation.ReservationObservationDocumentation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Has the calls of a client observed, each once. With a registry that does nothing, a
 * call is left as it is.
 *
 * @param client the name of the client
 * @param registry where calls are observed
 * @param convention the convention, or {@code null} for that of the registry or the
 * default
 */
record CallObservations(String client, ObservationRegistry registry,
		@Nullable ReservationObservationConvention convention) {

	private static final ReservationObservationConvention DEFAULT = new DefaultReservationObservationConvention();

	<T> Mono<T> observe(String operation, String workspaceSid, String taskSid, @Nullable String reservationSid,
			Mono<T> source) {
		return this.registry.isNoop() ? source
				: ObservedMono.of(source, new ObservedCall(operation, workspaceSid, taskSid, reservationSid), this);
	}

	<T> Flux<T> observe(String operation, String workspaceSid, String taskSid, @Nullable String reservationSid,
			Flux<T> source) {
		return this.registry.isNoop() ? source
				: ObservedFlux.of(source, new ObservedCall(operation, workspaceSid, taskSid, reservationSid), this);
	}

	/**
	 * Start an observation whose parent is that of the subscriber, or else that of the
	 * thread.
	 */
	Observation start(ReservationObservationContext call, ContextView subscriber) {
		Observation observation = ReservationObservationDocumentation.CALL.observation(this.convention, DEFAULT,
				() -> call, this.registry);
		Observation parent = subscriber.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
		if (parent != null) {
			observation.parentObservation(parent);
		}
		return observation.start();
	}

	/**
	 * Return what is observed of the call that a request belongs to.
	 * @param context the context in which the request is sent
	 */
	@Nullable ReservationObservationContext current(ContextView context) {
		return this.registry.isNoop() ? null : context.getOrDefault(ReservationObservationContext.class, null);
	}

}
