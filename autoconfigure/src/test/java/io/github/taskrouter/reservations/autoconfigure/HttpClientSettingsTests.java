package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.github.taskrouter.reservations.ReservationClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.client.reactive.JdkClientHttpConnector;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the settings that the client's connector is built with: its own properties,
 * else those of the host, else the defaults of the engine.
 */
class HttpClientSettingsTests {

	private static final SslBundle OWN_BUNDLE = SslBundle.of(null);

	private static final HttpClientSettings HOST = HttpClientSettings.defaults()
		.withTimeouts(Duration.ofSeconds(7), Duration.ofSeconds(8));

	private final AtomicReference<HttpClientSettings> settings = new AtomicReference<>();

	@Test
	void ownTimeoutsComeFirst() {
		HttpClientSettings built = build(HOST, "twilio.taskrouter.connect-timeout=1s",
				"twilio.taskrouter.read-timeout=2s");
		assertThat(built.connectTimeout()).hasSeconds(1);
		assertThat(built.readTimeout()).hasSeconds(2);
	}

	@Test
	void theHostsTimeoutsComeSecond() {
		HttpClientSettings built = build(HOST);
		assertThat(built.connectTimeout()).hasSeconds(7);
		assertThat(built.readTimeout()).hasSeconds(8);
	}

	@Test
	void thereIsAlwaysATimeout() {
		HttpClientSettings built = build(null);
		assertThat(built.connectTimeout()).hasSeconds(5);
		assertThat(built.readTimeout()).hasSeconds(15);
	}

	@Test
	void aNumberWithoutAUnitIsMillisecondsAsItIsForTheHost() {
		HttpClientSettings built = build(HOST, "twilio.taskrouter.read-timeout=5000");
		assertThat(built.readTimeout()).hasSeconds(5);
	}

	@Test
	void redirectsAndCookiesAreOffWhateverTheHostSays() {
		HttpClientSettings built = build(
				HOST.withRedirects(HttpRedirects.FOLLOW).withCookieHandling(HttpCookieHandling.ENABLE));
		assertThat(built.redirects()).isEqualTo(HttpRedirects.DONT_FOLLOW);
		assertThat(built.cookieHandling()).isEqualTo(HttpCookieHandling.DISABLE);
	}

	@Test
	void theHostsAddressFilterIsKept() {
		InetAddressFilter filter = (address) -> true;
		assertThat(build(HOST.withInetAddressFilter(filter)).inetAddressFilter()).isSameAs(filter);
	}

	@Test
	void anOwnSslBundleComesFirst() {
		assertThat(build(HOST.withSslBundle(SslBundle.of(null)), "twilio.taskrouter.ssl.bundle=own").sslBundle())
			.isSameAs(OWN_BUNDLE);
	}

	@Test
	void theHostsSslBundleComesSecond() {
		SslBundle hosts = SslBundle.of(null);
		assertThat(build(HOST.withSslBundle(hosts)).sslBundle()).isSameAs(hosts);
	}

	private HttpClientSettings build(@Nullable HttpClientSettings host, String... properties) {
		ClientHttpConnectorBuilder<?> connectors = (settings) -> {
			this.settings.set(settings);
			return new JdkClientHttpConnector();
		};
		ApplicationContextRunner runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class))
			.withPropertyValues(FakeTwilio.properties("http://localhost"))
			.withPropertyValues(properties)
			.withBean(SslBundles.class, () -> new DefaultSslBundleRegistry("own", OWN_BUNDLE))
			.withBean(ClientHttpConnectorBuilder.class, () -> connectors);
		if (host != null) {
			runner = runner.withBean(HttpClientSettings.class, () -> host);
		}
		runner.run((context) -> assertThat(context).hasSingleBean(ReservationClient.class));
		return this.settings.get();
	}

}
