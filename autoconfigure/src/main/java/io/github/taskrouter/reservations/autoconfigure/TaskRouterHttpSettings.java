package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Settles what applies to HTTP connections: the client's own properties, else the
 * settings of the host, else values that are safe. Redirects and cookies are off whatever
 * the host says: credentials must not follow the one, and Twilio has no use for the
 * other.
 */
final class TaskRouterHttpSettings {

	private static final HttpClientSettings FALLBACK = HttpClientSettings.defaults()
		.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(15));

	private TaskRouterHttpSettings() {
	}

	static HttpClientSettings from(TaskRouterProperties properties, @Nullable HttpClientSettings host,
			@Nullable SslBundles sslBundles) {
		return HttpClientSettings.defaults()
			.withConnectTimeout(positive("twilio.taskrouter.connect-timeout", properties.getConnectTimeout()))
			.withReadTimeout(positive("twilio.taskrouter.read-timeout", properties.getReadTimeout()))
			.withSslBundle(bundle("twilio.taskrouter.ssl.bundle", properties.getSsl().getBundle(), sslBundles))
			.orElse(host)
			.orElse(FALLBACK)
			.withRedirects(HttpRedirects.DONT_FOLLOW)
			.withCookieHandling(HttpCookieHandling.DISABLE);
	}

	private static @Nullable Duration positive(String property, @Nullable Duration timeout) {
		if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
			throw new InvalidTwilioPropertyException(property, "must be positive");
		}
		return timeout;
	}

	private static @Nullable SslBundle bundle(String property, @Nullable String name, @Nullable SslBundles bundles) {
		if (name == null) {
			return null;
		}
		if (bundles == null || !bundles.getBundleNames().contains(name)) {
			throw new InvalidTwilioPropertyException(property, "must name one of the bundles under spring.ssl.bundle");
		}
		return bundles.getBundle(name);
	}

}
