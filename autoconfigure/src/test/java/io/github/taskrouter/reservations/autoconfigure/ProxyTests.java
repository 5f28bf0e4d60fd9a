package io.github.taskrouter.reservations.autoconfigure;

import java.io.IOException;
import java.nio.file.Path;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.netty.resolver.NoopAddressResolverGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.transport.ProxyProvider;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that requests go through the tunnel of a proxy, to a server whose certificate
 * fits its host.
 */
class ProxyTests {

	private static final String HOST = "taskrouter.example";

	private static final String PROXY_PORT = "test.proxy-port";

	private static WireMockServer twilio;

	private static Path keyStore;

	private ConnectProxy proxy;

	@BeforeAll
	static void startServer(@TempDir Path directory) throws IOException, InterruptedException {
		keyStore = directory.resolve("server.p12");
		twilio = SelfSigned.server(keyStore, HOST);
	}

	@AfterAll
	static void stopServer() {
		twilio.stop();
	}

	@BeforeEach
	void startProxy() throws IOException {
		this.proxy = new ConnectProxy(twilio.httpsPort());
	}

	@AfterEach
	void stopProxy() throws IOException {
		this.proxy.close();
	}

	@Test
	void systemPropertiesOfTheJvmNameAProxy() {
		runner().withSystemProperties("https.proxyHost=localhost", "https.proxyPort=" + this.proxy.port())
			.run((context) -> assertThatATunnelIsUsed(context.getBean(ReservationClient.class)));
	}

	@Test
	void aCustomizerOfTheHostNamesAProxy() {
		runner().withUserConfiguration(ProxyConfiguration.class)
			.withPropertyValues(PROXY_PORT + "=" + this.proxy.port())
			.run((context) -> assertThatATunnelIsUsed(context.getBean(ReservationClient.class)));
	}

	private void assertThatATunnelIsUsed(ReservationClient client) {
		assertThat(fetch(client).sid()).isEqualTo(TestSids.RESERVATION);
		assertThat(this.proxy.targets()).containsExactly(HOST + ":443");
	}

	private static ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class,
					ReactiveHttpClientAutoConfiguration.class, ReservationClientAutoConfiguration.class))
			.withPropertyValues(FakeTwilio.properties("https://" + HOST))
			.withPropertyValues("spring.ssl.bundle.jks.twilio.truststore.location=file:" + keyStore,
					"spring.ssl.bundle.jks.twilio.truststore.password=" + SelfSigned.PASSWORD,
					"twilio.taskrouter.ssl.bundle=twilio");
	}

	@Configuration(proxyBeanMethods = false)
	static class ProxyConfiguration {

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> proxy(Environment environment) {
			int port = environment.getRequiredProperty(PROXY_PORT, Integer.class);
			return (builder) -> builder.withHttpClientCustomizer((httpClient) -> httpClient
				.proxy((proxy) -> proxy.type(ProxyProvider.Proxy.HTTP).host("localhost").port(port))
				.resolver(NoopAddressResolverGroup.INSTANCE));
		}

	}

}
