package io.github.taskrouter.reservations.autoconfigure;

import java.io.IOException;
import java.nio.file.Path;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that an SSL bundle decides whom the client trusts.
 */
class SslBundleTests {

	private static WireMockServer twilio;

	private static Path keyStore;

	@BeforeAll
	static void startWithACertificateThatNobodyKnows(@TempDir Path directory) throws IOException, InterruptedException {
		keyStore = directory.resolve("server.p12");
		twilio = SelfSigned.server(keyStore, "localhost");
	}

	@AfterAll
	static void stop() {
		twilio.stop();
	}

	@Test
	void withTheBundleTheServerIsTrusted() {
		runner("twilio.taskrouter.ssl.bundle=twilio")
			.run((context) -> assertThat(fetch(context.getBean(ReservationClient.class)).sid())
				.isEqualTo(TestSids.RESERVATION));
	}

	@Test
	void withoutTheBundleTheServerIsNotTrusted() {
		runner("twilio.taskrouter.retry.max-attempts=1")
			.run((context) -> assertThatExceptionOfType(TaskRouterTransportException.class)
				.isThrownBy(() -> fetch(context.getBean(ReservationClient.class)))
				.withMessageContaining("SSLHandshakeException"));
	}

	private static ApplicationContextRunner runner(String property) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(SslAutoConfiguration.class, ReservationClientAutoConfiguration.class))
			.withPropertyValues(FakeTwilio.properties("https://localhost:" + twilio.httpsPort()))
			.withPropertyValues("spring.ssl.bundle.jks.twilio.truststore.location=file:" + keyStore,
					"spring.ssl.bundle.jks.twilio.truststore.password=" + SelfSigned.PASSWORD, property);
	}

}
