package io.github.taskrouter.reservations.secrets;

import java.util.List;

import io.github.taskrouter.reservations.autoconfigure.ReservationClientAutoConfiguration;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Actuator's {@code configprops} endpoint tells of the properties.
 */
class ConfigurationPropertiesEndpointTests {

	@ParameterizedTest
	@EnumSource
	void secretsAreNotAmongTheProperties(Show showValues) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class))
			.withPropertyValues("twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + Secrets.AUTH_TOKEN,
					"twilio.api-key=" + TestSids.API_KEY, "twilio.api-secret=" + Secrets.API_SECRET,
					"twilio.oauth.client-id=OQ1", "twilio.oauth.client-secret=" + Secrets.API_SECRET,
					"twilio.region=ie1", "twilio.taskrouter.concurrency.max-in-flight=7",
					"twilio.taskrouter.clients.sales.auth-token=" + Secrets.AUTH_TOKEN,
					"twilio.taskrouter.clients.sales.api-secret=" + Secrets.API_SECRET,
					"twilio.taskrouter.clients.sales.oauth.client-secret=" + Secrets.API_SECRET)
			.withBean(ConfigurationPropertiesReportEndpoint.class,
					() -> new ConfigurationPropertiesReportEndpoint(List.of(), showValues))
			.run((context) -> {
				String report = new JsonMapper().writeValueAsString(
						context.getBean(ConfigurationPropertiesReportEndpoint.class).configurationProperties());
				assertThat(report).contains("twilio.taskrouter", "accountSid", "clientId", "maxInFlight", "sales");
				assertThat(report.contains("ie1")).isEqualTo(showValues != Show.NEVER);
				assertThat(Secrets.in(report)).isEmpty();
			});
	}

}
