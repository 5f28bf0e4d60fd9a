package io.github.taskrouter.reservations.autoconfigure.metrics;

import io.github.taskrouter.reservations.autoconfigure.NamedReservationClientsAutoConfiguration;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the meters of all
 * {@link WebClientReservationClient} beans.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = NamedReservationClientsAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, WebClientReservationClient.class })
public final class ReservationClientMetricsAutoConfiguration {

	ReservationClientMetricsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	ReservationClientMeterBinder taskRouterReservationClientMeterBinder(
			ObjectProvider<WebClientReservationClient> clients) {
		return new ReservationClientMeterBinder(
				() -> clients.stream(ObjectProvider.UNFILTERED).map(WebClientReservationClient::getStatistics));
	}

}
