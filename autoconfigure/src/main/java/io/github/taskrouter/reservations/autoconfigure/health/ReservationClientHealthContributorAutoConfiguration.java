package io.github.taskrouter.reservations.autoconfigure.health;

import io.github.taskrouter.reservations.autoconfigure.NamedReservationClientsAutoConfiguration;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.CompositeReactiveHealthContributorConfiguration;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the health of all
 * {@link WebClientReservationClient} beans, one entry each. Opt-in, with
 * {@code management.health.taskrouter.enabled}: an outage of Twilio would otherwise take
 * all instances of the application out of service.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = NamedReservationClientsAutoConfiguration.class)
@ConditionalOnClass(ReactiveHealthContributor.class)
@ConditionalOnBean(WebClientReservationClient.class)
@ConditionalOnBooleanProperty("management.health.taskrouter.enabled")
public final class ReservationClientHealthContributorAutoConfiguration
		extends CompositeReactiveHealthContributorConfiguration<WorkspaceHealthIndicator, WebClientReservationClient> {

	ReservationClientHealthContributorAutoConfiguration() {
		super(WorkspaceHealthIndicator::new);
	}

	@Bean
	@ConditionalOnMissingBean(name = { "taskrouterHealthIndicator", "taskrouterHealthContributor" })
	ReactiveHealthContributor taskrouterHealthContributor(ConfigurableListableBeanFactory beanFactory) {
		return createContributor(beanFactory, WebClientReservationClient.class);
	}

}
