package io.github.taskrouter.reservations.autoconfigure.health;

import io.github.taskrouter.reservations.autoconfigure.ReservationClientAutoConfiguration;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributors;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for when there is health, and for whom.
 */
class ReservationClientHealthContributorAutoConfigurationTests {

	private static final String ENABLED = "management.health.taskrouter.enabled=true";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class,
				ReservationClientHealthContributorAutoConfiguration.class))
		.withPropertyValues("twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + TestClient.PASSWORD);

	@Test
	void thereIsNoneUnlessItIsEnabled() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(ReactiveHealthContributor.class));
	}

	@Test
	void aSingleClientIsOneIndicator() {
		this.runner.withPropertyValues(ENABLED)
			.run((context) -> assertThat(context).getBean("taskrouterHealthContributor")
				.isInstanceOf(WorkspaceHealthIndicator.class));
	}

	@Test
	void eachOfSeveralClientsHasAnEntry() {
		this.runner.withPropertyValues(ENABLED)
			.withUserConfiguration(TwoClients.class)
			.run((context) -> assertThat(context.getBean(CompositeReactiveHealthContributor.class).stream())
				.extracting(ReactiveHealthContributors.Entry::name)
				.containsExactlyInAnyOrder("taskRouterReservationClient", "second"));
	}

	@Test
	void thereIsNoneWithoutTheHealthModule() {
		this.runner.withPropertyValues(ENABLED)
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(WebClientReservationClient.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoClients {

		@Bean
		WebClientReservationClient taskRouterReservationClient(WebClientReservationClient.Builder builder) {
			return builder.build();
		}

		@Bean(defaultCandidate = false)
		WebClientReservationClient second(WebClientReservationClient.Builder builder) {
			return builder.name("second").build();
		}

	}

}
