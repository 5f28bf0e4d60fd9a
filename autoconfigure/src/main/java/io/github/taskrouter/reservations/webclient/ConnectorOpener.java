package io.github.taskrouter.reservations.webclient;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.HttpComponentsClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.JdkClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.JettyClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.ClassUtils;

/**
 * Builds connectors; the only class that does: without redirects, cookies and retries of
 * their own, and with a connection for each request in flight, as far as they allow.
 */
final class ConnectorOpener {

	private final ClientHttpConnectorBuilder<?> builder;

	private final HttpClientSettings settings;

	private final int maxConnections;

	ConnectorOpener(@Nullable ClientHttpConnectorBuilder<?> builder, HttpClientSettings settings, int maxConnections) {
		this.builder = (builder != null) ? builder : detect();
		this.settings = withoutCookies(settings.withRedirects(HttpRedirects.DONT_FOLLOW));
		this.maxConnections = maxConnections;
	}

	private static ClientHttpConnectorBuilder<?> detect() {
		return RequestConnection.ReactorNetty.PRESENT ? ClientHttpConnectorBuilder.reactor()
				: ClientHttpConnectorBuilder.jdk();
	}

	/**
	 * Spring Boot 4.0 has no setting for cookies.
	 */
	private static HttpClientSettings withoutCookies(HttpClientSettings settings) {
		boolean supported = ClassUtils.isPresent("org.springframework.boot.http.client.HttpCookieHandling",
				ConnectorOpener.class.getClassLoader());
		return supported ? Cookies.disable(settings) : settings;
	}

	OpenConnector open() {
		if (this.builder instanceof ReactorClientHttpConnectorBuilder reactor) {
			return ReactorConnectors.open(reactor, this.settings, this.maxConnections);
		}
		if (this.builder instanceof JdkClientHttpConnectorBuilder jdk) {
			return JdkConnectors.open(jdk, this.settings);
		}
		if (this.builder instanceof HttpComponentsClientHttpConnectorBuilder apache) {
			return ApacheConnectors.open(apache, this.settings, this.maxConnections);
		}
		if (this.builder instanceof JettyClientHttpConnectorBuilder jetty) {
			return JettyConnectors.open(jetty, this.settings, this.maxConnections);
		}
		return openUnknown();
	}

	private OpenConnector openUnknown() {
		ClientHttpConnector connector = this.builder.build(this.settings);
		return new OpenConnector(JdkConnectors.checked(connector), () -> {
			if (connector instanceof AutoCloseable closeable) {
				closeable.close();
			}
		});
	}

	/**
	 * Keeps the class that Spring Boot 4.0 lacks out of the way.
	 */
	private static final class Cookies {

		private Cookies() {
		}

		static HttpClientSettings disable(HttpClientSettings settings) {
			return settings.withCookieHandling(org.springframework.boot.http.client.HttpCookieHandling.DISABLE);
		}

	}

}
