package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.OAuthCredentialsProvider;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the environment variables of Twilio's command line and SDKs bind by
 * themselves.
 */
class EnvironmentVariablesTests {

	@Test
	void accountAndRegion() {
		try (ConfigurableApplicationContext context = run(Map.of("TWILIO_ACCOUNT_SID", TestSids.ACCOUNT,
				"TWILIO_AUTH_TOKEN", FakeTwilio.AUTH_TOKEN, "TWILIO_REGION", "ie1", "TWILIO_EDGE", "ashburn",
				"TWILIO_TASKROUTER_WORKSPACE_SID", TestSids.WORKSPACE))) {
			TwilioConnectionDetails details = context.getBean(TwilioConnectionDetails.class);
			assertThat(credentials(details))
				.isEqualTo(TwilioCredentials.basic(TestSids.ACCOUNT, FakeTwilio.AUTH_TOKEN));
			assertThat(details.getBaseUrl()).isEqualTo(URI.create("https://taskrouter.ashburn.ie1.twilio.com"));
			assertThat(details.getWorkspaceSid()).isEqualTo(TestSids.WORKSPACE);
			assertThat(context.getBean(ReservationClient.class).list(TestSids.TASK)).isNotNull();
		}
	}

	@Test
	void apiKey() {
		try (ConfigurableApplicationContext context = run(
				Map.of("TWILIO_API_KEY", TestSids.API_KEY, "TWILIO_API_SECRET", FakeTwilio.API_SECRET))) {
			assertThat(credentials(context.getBean(TwilioConnectionDetails.class)))
				.isEqualTo(TwilioCredentials.basic(TestSids.API_KEY, FakeTwilio.API_SECRET));
		}
	}

	@Test
	void oauth() {
		try (ConfigurableApplicationContext context = run(
				Map.of("TWILIO_OAUTH_CLIENT_ID", "OQ1", "TWILIO_OAUTH_CLIENT_SECRET", FakeTwilio.CLIENT_SECRET))) {
			assertThat(context.getBean(TwilioConnectionDetails.class).getCredentialsProvider())
				.isInstanceOf(OAuthCredentialsProvider.class);
		}
	}

	@Test
	void noneOfThem() {
		try (ConfigurableApplicationContext context = run(Map.of())) {
			assertThat(context.getBeanProvider(ReservationClient.class).getIfAvailable()).isNull();
		}
	}

	private static @Nullable TwilioCredentials credentials(TwilioConnectionDetails details) {
		return details.getCredentialsProvider().credentials().block(Duration.ofSeconds(10));
	}

	private static ConfigurableApplicationContext run(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		SpringApplication application = new SpringApplicationBuilder(TestApplication.class).web(WebApplicationType.NONE)
			.environment(environment)
			.build();
		return application.run();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(ReservationClientAutoConfiguration.class)
	static class TestApplication {

	}

}
