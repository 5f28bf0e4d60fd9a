package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * Scheme, host and port: where requests, and the credentials with them, may go.
 */
record Origin(String scheme, String host, int port) {

	private static final int MAX_PORT = 65_535;

	private static final Pattern LOOPBACK = Pattern
		.compile("(?:.+\\.)?localhost|127(?:\\.\\d{1,3}){3}|\\[[0:]*:0{0,3}1]");

	static Origin of(URI uri) {
		String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
		String host = (uri.getHost() != null) ? uri.getHost().toLowerCase(Locale.ROOT) : "";
		return new Origin(scheme, host, (uri.getPort() != -1) ? uri.getPort() : defaultPort(scheme));
	}

	/**
	 * Reads the base URL of a client.
	 * @throws IllegalArgumentException if it is anything but an origin
	 */
	static Origin ofBaseUrl(URI baseUrl) {
		Assert.notNull(baseUrl, "baseUrl must not be null");
		Origin origin = of(baseUrl);
		Assert.isTrue(defaultPort(origin.scheme) != -1 && !origin.host.isEmpty(),
				"baseUrl must be an http or https URL with a host");
		Assert.isTrue(origin.port >= 1 && origin.port <= MAX_PORT,
				() -> "baseUrl must have a port from 1 to %d but has %d".formatted(MAX_PORT, origin.port));
		Assert.isTrue(
				baseUrl.getRawUserInfo() == null && baseUrl.getRawQuery() == null && baseUrl.getRawFragment() == null
						&& (baseUrl.getRawPath().isEmpty() || "/".equals(baseUrl.getRawPath())),
				"baseUrl must be scheme, host and port only");
		return origin;
	}

	/**
	 * Reads the base URL of a client that only sends its credentials in the clear where
	 * that is allowed.
	 * @throws IllegalArgumentException if it is anything but an origin, or not safe
	 */
	static Origin ofBaseUrl(URI baseUrl, boolean allowInsecure) {
		Origin origin = ofBaseUrl(baseUrl);
		Assert.isTrue(allowInsecure || origin.isSafeForCredentials(),
				"baseUrl must be https unless its host is this machine: over http anybody on the way can read the "
						+ "credentials. If that is meant, allow it with twilio.taskrouter.allow-insecure-base-url=true "
						+ "or allowInsecureBaseUrl(true)");
		return origin;
	}

	private boolean isSafeForCredentials() {
		return "https".equals(this.scheme) || LOOPBACK.matcher(this.host).matches();
	}

	private static int defaultPort(String scheme) {
		return switch (scheme) {
			case "http" -> 80;
			case "https" -> 443;
			default -> -1;
		};
	}

	/**
	 * Whether an address lies within this origin.
	 */
	boolean covers(URI uri) {
		return uri.getRawUserInfo() == null && equals(of(uri));
	}

	/**
	 * Reads an address as one that stands on this origin: what is absolute stays as it
	 * is.
	 */
	URI resolve(URI target) {
		return URI.create(this + "/").resolve(target);
	}

	@Override
	public String toString() {
		String authority = this.scheme + "://" + this.host;
		return (this.port == defaultPort(this.scheme)) ? authority : authority + ":" + this.port;
	}

}
