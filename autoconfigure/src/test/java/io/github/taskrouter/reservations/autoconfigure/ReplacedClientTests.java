package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests that credentials and base URLs don't matter where the application replaces the
 * client.
 */
class ReplacedClientTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class));

	@Test
	void aClientOfTheHostNeedsNoCredentials() {
		this.contextRunner.withBean("own", ReservationClient.class, () -> mock(ReservationClient.class))
			.withPropertyValues("twilio.auth-token=5ecre7", "twilio.taskrouter.base-url=nowhere",
					"twilio.region=unknown")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ReservationClient.class).hasBean("own"));
	}

	@Nested
	@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.NONE)
	class WithoutCredentials extends MockedClient {

	}

	@Nested
	@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.NONE,
			properties = "twilio.auth-token=5ecre7")
	class WithHalfOfTheCredentials extends MockedClient {

		@Test
		void createsNoProvider(@Autowired ConfigurableApplicationContext context) {
			assertThat(context.getBeanFactory().containsBeanDefinition("twilioCredentialsProvider")).isTrue();
			assertThat(context.getBeanFactory().containsSingleton("twilioCredentialsProvider")).isFalse();
		}

	}

	@Nested
	@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.NONE,
			properties = { "twilio.oauth.client-id=OQ1", "twilio.oauth.client-secret=5ecre7",
					"twilio.taskrouter.base-url=http://proxy.example:99999",
					"twilio.taskrouter.concurrency.max-in-flight=0" })
	class WithABaseUrlThatIsNoUse extends MockedClient {

	}

	abstract static class MockedClient {

		@MockitoBean
		private ReservationClient reservations;

		@Test
		void theApplicationUsesTheMock(@Autowired Dispatcher dispatcher) {
			given(this.reservations.list(TestSids.TASK)).willReturn(Flux.empty());
			assertThat(dispatcher.reservations).isSameAs(this.reservations);
		}

	}

	record Dispatcher(ReservationClient reservations) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Dispatcher dispatcher(ReservationClient reservations) {
			return new Dispatcher(reservations);
		}

	}

}
