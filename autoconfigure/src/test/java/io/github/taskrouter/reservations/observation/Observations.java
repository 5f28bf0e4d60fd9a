package io.github.taskrouter.reservations.observation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.web.reactive.function.client.ClientRequestObservationContext;

import static org.awaitility.Awaitility.await;

/**
 * A registry that keeps the observations that have stopped, in order.
 */
final class Observations implements ObservationHandler<Observation.Context> {

	private final List<Observation.Context> stopped = new CopyOnWriteArrayList<>();

	private final ObservationRegistry registry = ObservationRegistry.create();

	Observations() {
		this.registry.observationConfig().observationHandler(this);
	}

	ObservationRegistry registry() {
		return this.registry;
	}

	/**
	 * Return the calls that have ended.
	 */
	List<ReservationObservationContext> calls() {
		return all(ReservationObservationContext.class);
	}

	/**
	 * Return the only call that has ended.
	 */
	ReservationObservationContext call() {
		List<ReservationObservationContext> calls = calls();
		if (calls.size() != 1) {
			throw new AssertionError("expected one call but got " + calls);
		}
		return calls.get(0);
	}

	/**
	 * Return the HTTP requests that have ended, once there are as many as expected: the
	 * last one ends a moment after its call, whose caller may be quicker.
	 */
	List<ClientRequestObservationContext> requests(int expected) {
		return await().atMost(Duration.ofSeconds(10))
			.until(() -> all(ClientRequestObservationContext.class), (ended) -> ended.size() >= expected);
	}

	private <C> List<C> all(Class<C> type) {
		return this.stopped.stream().filter(type::isInstance).map(type::cast).toList();
	}

	/**
	 * Return the value of a key.
	 */
	static String value(Observation.ContextView context, String key) {
		return context.getAllKeyValues()
			.stream()
			.filter((keyValue) -> keyValue.getKey().equals(key))
			.findFirst()
			.orElseThrow(() -> new AssertionError("there is no key " + key))
			.getValue();
	}

	@Override
	public void onStop(Observation.Context context) {
		this.stopped.add(context);
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return true;
	}

}
