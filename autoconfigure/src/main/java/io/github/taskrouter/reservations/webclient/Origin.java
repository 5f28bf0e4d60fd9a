package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.Locale;

import org.springframework.util.Assert;

/**
 * Scheme, host and port: where requests, and the credentials with them, may go.
 */
record Origin(String scheme, String host, int port) {

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
		Assert.isTrue(
				baseUrl.getRawUserInfo() == null && baseUrl.getRawQuery() == null && baseUrl.getRawFragment() == null
						&& (baseUrl.getRawPath().isEmpty() || "/".equals(baseUrl.getRawPath())),
				"baseUrl must be made of scheme, host and port alone");
		return origin;
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
