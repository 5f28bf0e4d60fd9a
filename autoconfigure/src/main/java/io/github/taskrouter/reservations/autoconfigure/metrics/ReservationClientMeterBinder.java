package io.github.taskrouter.reservations.autoconfigure.metrics;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.webclient.RequestStatistics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Binds the statistics of clients, by name of the client. The number of meters is fixed:
 * no tag holds what a caller or Twilio sends.
 */
final class ReservationClientMeterBinder implements MeterBinder {

	private final Supplier<Stream<RequestStatistics>> clients;

	ReservationClientMeterBinder(Supplier<Stream<RequestStatistics>> clients) {
		this.clients = clients;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.clients.get().forEach((statistics) -> bind(statistics, registry));
	}

	private static void bind(RequestStatistics statistics, MeterRegistry registry) {
		Tags client = Tags.of("client", statistics.getClient());
		for (ReservationClientMeter meter : ReservationClientMeter.values()) {
			if (meter.isByOperation()) {
				statistics.getOperations()
					.forEach((operation) -> bind(meter, statistics, client.and("operation", operation),
							(current) -> meter.value(current, operation), registry));
			}
			else {
				bind(meter, statistics, client, (current) -> meter.value(current, ""), registry);
			}
		}
	}

	private static void bind(ReservationClientMeter meter, RequestStatistics statistics, Tags tags,
			ToDoubleFunction<RequestStatistics> value, MeterRegistry registry) {
		if (meter.isCounter()) {
			FunctionCounter.builder(meter.meterName(), statistics, value)
				.description(meter.description())
				.tags(tags)
				.register(registry);
		}
		else {
			Gauge.builder(meter.meterName(), statistics, value)
				.description(meter.description())
				.tags(tags)
				.strongReference(true)
				.register(registry);
		}
	}

}
