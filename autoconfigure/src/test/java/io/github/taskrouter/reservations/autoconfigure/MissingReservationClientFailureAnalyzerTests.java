package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.SpringProperties;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MissingReservationClientFailureAnalyzer}; what it prints where there
 * are no credentials is in {@link StartupFailureTests}.
 */
class MissingReservationClientFailureAnalyzerTests {

	private final MockEnvironment environment = new MockEnvironment();

	@AfterEach
	void reset() {
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
	}

	@Test
	void saysThatThereWereNoCredentialsWhenTheApplicationWasProcessed() {
		SpringProperties.setFlag(AotDetector.AOT_ENABLED);
		this.environment.setProperty(TwilioProperties.ACCOUNT_SID, TestSids.ACCOUNT);
		assertThat(analysis()).isNotNull()
			.extracting(FailureAnalysis::getDescription)
			.asString()
			.contains("was not configured when the application was processed ahead of time");
	}

	@Test
	void leavesTheReportToBootWhereThereAreCredentials() {
		this.environment.setProperty(TwilioProperties.ACCOUNT_SID, TestSids.ACCOUNT);
		assertThat(analysis()).isNull();
	}

	private @Nullable FailureAnalysis analysis() {
		return new MissingReservationClientFailureAnalyzer(this.environment, new DefaultListableBeanFactory())
			.analyze(new NoSuchBeanDefinitionException(ReservationClient.class));
	}

}
