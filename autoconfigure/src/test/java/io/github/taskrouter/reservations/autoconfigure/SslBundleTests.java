package io.github.taskrouter.reservations.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that an SSL bundle decides whom the client trusts.
 */
class SslBundleTests {

	private static final String PASSWORD = "changeit";

	private static WireMockServer twilio;

	private static Path keyStore;

	@BeforeAll
	static void startWithACertificateThatNobodyKnows(@TempDir Path directory) throws IOException, InterruptedException {
		keyStore = directory.resolve("server.p12");
		makeKeyStore();
		twilio = new WireMockServer(wireMockConfig().httpDisabled(true)
			.dynamicHttpsPort()
			.keystorePath(keyStore.toString())
			.keystoreType("PKCS12")
			.keystorePassword(PASSWORD)
			.keyManagerPassword(PASSWORD));
		twilio.start();
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
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
					"spring.ssl.bundle.jks.twilio.truststore.password=" + PASSWORD, property);
	}

	private static void makeKeyStore() throws IOException, InterruptedException {
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Process process = new ProcessBuilder(keytool.toString(), "-genkeypair", "-alias", "twilio", "-keyalg", "EC",
				"-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-storetype", "PKCS12", "-storepass", PASSWORD,
				"-keystore", keyStore.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

}
