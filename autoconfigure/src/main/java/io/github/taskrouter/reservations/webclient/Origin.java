package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * Scheme, host and port: where requests, and the credentials with them, may go.
 */
record Origin(String scheme, String host, int port) {

	private static final String BASE_URL = "baseUrl";

	private static final int MAX_PORT = 65_535;

	private static final Pattern LOOPBACK = Pattern
		.compile("(?:.+\\.)?localhost|127(?:\\.\\d{1,3}){3}|\\[[0:]*:0{0,3}1]");

	static Origin of(URI uri) {
		String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
		String host = (uri.getHost() != null) ? uri.getHost().toLowerCase(Locale.ROOT) : "";
		return new Origin(scheme, host, (uri.getPort() != -1) ? uri.getPort() : defaultPort(scheme));
	}

	/**
	 * Read the base URL of a client.
	 * @throws InvalidSettingException if it is anything but an origin
	 */
	static Origin ofBaseUrl(URI baseUrl) {
		Assert.notNull(baseUrl, "baseUrl must not be null");
		Origin origin = of(baseUrl);
		require(BASE_URL, defaultPort(origin.scheme) != -1 && !origin.host.isEmpty(),
				"must be an http or https URL with a host");
		require(BASE_URL,
				baseUrl.getRawUserInfo() == null && baseUrl.getRawQuery() == null && baseUrl.getRawFragment() == null
						&& (baseUrl.getRawPath().isEmpty() || "/".equals(baseUrl.getRawPath())),
				"must be made of scheme, host and port only");
		require(BASE_URL, origin.hasPort(), "must have a port of 1 to 65535, or none");
		return origin;
	}

	/**
	 * Read the base URL of a client that only sends its credentials in the clear where
	 * that is allowed.
	 * @throws InvalidSettingException if it is anything but an origin, or not safe
	 */
	static Origin ofBaseUrl(URI baseUrl, boolean allowInsecure) {
		Origin origin = ofBaseUrl(baseUrl);
		require(BASE_URL, allowInsecure || origin.isSafeForCredentials(),
				"must be https unless its host is this machine: over http, anyone on the network path can read the "
						+ "credentials. If this is intended, allow it with twilio.taskrouter.allow-insecure-base-url=true "
						+ "or allowInsecureBaseUrl(true)");
		return origin;
	}

	/**
	 * Check that a secret may be sent to an address.
	 * @throws InvalidSettingException if it may not
	 */
	static void requireSafe(String setting, URI uri) {
		Origin origin = of(uri);
		require(setting, defaultPort(origin.scheme) != -1 && !origin.host.isEmpty() && uri.getRawUserInfo() == null,
				"must be an http or https URL with a host and without a user");
		require(setting, origin.hasPort(), "must have a port of 1 to 65535, or none");
		require(setting, origin.isSafeForCredentials(), "must be https unless its host is this machine");
	}

	private static void require(String setting, boolean expected, String expectation) {
		if (!expected) {
			throw new InvalidSettingException(setting, expectation, null);
		}
	}

	private boolean hasPort() {
		return this.port >= 1 && this.port <= MAX_PORT;
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
	 * Return whether an address lies within this origin.
	 */
	boolean covers(URI uri) {
		String uriScheme = uri.getScheme();
		int uriPort = (uri.getPort() != -1 || uriScheme == null) ? uri.getPort() : defaultPort(this.scheme);
		return this.scheme.equalsIgnoreCase(uriScheme) && this.host.equalsIgnoreCase(uri.getHost())
				&& this.port == uriPort && uri.getRawUserInfo() == null;
	}

	/**
	 * Return the address of a path and query on this origin.
	 * @param target the path and the query in ASCII
	 */
	URI resolve(String target) {
		return URI.create(this + target);
	}

	/**
	 * Return the path and the query of an address.
	 */
	static String targetOf(URI address) {
		return (address.getRawQuery() != null) ? address.getRawPath() + "?" + address.getRawQuery()
				: address.getRawPath();
	}

	/**
	 * Resolve an address against this origin. An absolute one stays as it is.
	 */
	URI resolve(URI target) {
		return target.isAbsolute() ? target : URI.create(this + "/").resolve(target);
	}

	@Override
	public String toString() {
		String authority = this.scheme + "://" + this.host;
		return (this.port == defaultPort(this.scheme)) ? authority : authority + ":" + this.port;
	}

}
