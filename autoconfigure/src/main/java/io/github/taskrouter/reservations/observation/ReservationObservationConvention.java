package io.github.taskrouter.reservations.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * {@link ObservationConvention} for the calls of a client.
 *
 * @since 0.1.0
 * @see DefaultReservationObservationConvention
 */
public interface ReservationObservationConvention extends ObservationConvention<ReservationObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof ReservationObservationContext;
	}

}
