package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TaskRouterHttpSettings}.
 */
class TaskRouterHttpSettingsTests {

	private final TaskRouterProperties properties = new TaskRouterProperties();

	private final HttpClientSettings host = HttpClientSettings.defaults()
		.withTimeouts(Duration.ofSeconds(7), Duration.ofSeconds(8));

	@Test
	void ownTimeoutsComeFirst() {
		this.properties.setConnectTimeout(Duration.ofSeconds(1));
		this.properties.setReadTimeout(Duration.ofSeconds(2));
		HttpClientSettings settings = TaskRouterHttpSettings.from(this.properties, this.host, null);
		assertThat(settings.connectTimeout()).hasSeconds(1);
		assertThat(settings.readTimeout()).hasSeconds(2);
	}

	@Test
	void theHostsTimeoutsComeSecond() {
		HttpClientSettings settings = TaskRouterHttpSettings.from(this.properties, this.host, null);
		assertThat(settings.connectTimeout()).hasSeconds(7);
		assertThat(settings.readTimeout()).hasSeconds(8);
	}

	@Test
	void thereIsAlwaysATimeout() {
		HttpClientSettings settings = TaskRouterHttpSettings.from(this.properties, null, null);
		assertThat(settings.connectTimeout()).hasSeconds(5);
		assertThat(settings.readTimeout()).hasSeconds(15);
	}

	@Test
	void redirectsAndCookiesAreOffWhateverTheHostSays() {
		HttpClientSettings settings = TaskRouterHttpSettings.from(this.properties,
				this.host.withRedirects(HttpRedirects.FOLLOW).withCookieHandling(HttpCookieHandling.ENABLE), null);
		assertThat(settings.redirects()).isEqualTo(HttpRedirects.DONT_FOLLOW);
		assertThat(settings.cookieHandling()).isEqualTo(HttpCookieHandling.DISABLE);
	}

	@Test
	void theHostsAddressFilterIsKept() {
		InetAddressFilter filter = (address) -> true;
		assertThat(TaskRouterHttpSettings.from(this.properties, this.host.withInetAddressFilter(filter), null)
			.inetAddressFilter()).isSameAs(filter);
	}

	@Test
	void anOwnSslBundleComesFirst() {
		this.properties.getSsl().setBundle("own");
		SslBundle own = SslBundle.of(null);
		assertThat(TaskRouterHttpSettings
			.from(this.properties, this.host.withSslBundle(SslBundle.of(null)),
					new DefaultSslBundleRegistry("own", own))
			.sslBundle()).isSameAs(own);
	}

	@Test
	void theHostsSslBundleComesSecond() {
		SslBundle hosts = SslBundle.of(null);
		assertThat(TaskRouterHttpSettings.from(this.properties, this.host.withSslBundle(hosts), null).sslBundle())
			.isSameAs(hosts);
	}

	@Test
	void anUnknownSslBundleIsRefused() {
		this.properties.getSsl().setBundle("unknown");
		assertThatExceptionOfType(InvalidTwilioPropertyException.class)
			.isThrownBy(() -> TaskRouterHttpSettings.from(this.properties, null, new DefaultSslBundleRegistry()))
			.withMessage("twilio.taskrouter.ssl.bundle must name one of the bundles under spring.ssl.bundle");
	}

}
