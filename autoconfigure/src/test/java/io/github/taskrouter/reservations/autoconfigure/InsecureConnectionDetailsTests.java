package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;
import java.time.Duration;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for connection details that lead to another machine over plain {@code http}.
 */
class InsecureConnectionDetailsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class))
		.withBean(TwilioConnectionDetails.class, InsecureDetails::new)
		.withPropertyValues("twilio.taskrouter.workspace-sid=" + TestSids.WORKSPACE,
				"twilio.taskrouter.retry.max-attempts=1");

	@Test
	void areRefusedWhenARequestIsAboutToBeSent() {
		this.contextRunner.run((context) -> StepVerifier.create(fetch(context))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterTransportException.class)
				.hasMessageContaining("twilio.taskrouter.allow-insecure-base-url=true"))
			.verify(TIMEOUT));
	}

	@Test
	void areUsedWhereThePropertyAllowsThem() {
		this.contextRunner.withPropertyValues("twilio.taskrouter.allow-insecure-base-url=true")
			.run((context) -> StepVerifier.create(fetch(context))
				.expectError(TaskRouterTransportException.class)
				.verify(TIMEOUT));
	}

	private static Mono<?> fetch(AssertableApplicationContext context) {
		return context.getBean(ReservationClient.class).fetch(TestSids.TASK, TestSids.RESERVATION);
	}

	private static final class InsecureDetails implements TwilioConnectionDetails {

		@Override
		public URI getBaseUrl() {
			return URI.create("http://no-such-host.invalid");
		}

		@Override
		public TwilioCredentialsProvider getCredentialsProvider() {
			return TwilioCredentialsProvider.of(TwilioCredentials.basic(TestSids.ACCOUNT, FakeTwilio.AUTH_TOKEN));
		}

	}

}
