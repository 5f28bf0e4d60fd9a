package io.github.taskrouter.reservations.secrets;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;

/**
 * Takes down names, tags and errors of all observations.
 */
final class ObservationCapture implements ObservationHandler<Observation.Context> {

	private final Evidence evidence;

	private ObservationCapture(Evidence evidence) {
		this.evidence = evidence;
	}

	static ObservationRegistry registry(Evidence evidence) {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new ObservationCapture(evidence));
		return registry;
	}

	@Override
	public void onStop(Observation.Context context) {
		this.evidence.add("observation",
				"%s %s %s".formatted(context.getName(), context.getContextualName(), context.getAllKeyValues()));
		if (context.getError() != null) {
			this.evidence.add("error of an observation", context.getError());
		}
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return true;
	}

}
