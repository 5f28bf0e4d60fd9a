package io.github.taskrouter.reservations.autoconfigure;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.github.taskrouter.reservations.webclient.InvalidSettingException;

/**
 * Maps each setting of a builder to its property, so that a value that the builder
 * refuses is reported under the name of the property.
 */
final class SettingProperties {

	static final Map<String, String> NAMES = Map.ofEntries(Map.entry("clientId", TwilioProperties.OAUTH_CLIENT_ID),
			Map.entry("clientSecret", TwilioProperties.OAUTH_CLIENT_SECRET),
			Map.entry("tokenUri", TwilioProperties.OAUTH_TOKEN_URI), Map.entry("baseUrl", "twilio.taskrouter.base-url"),
			Map.entry("allowInsecureBaseUrl", "twilio.taskrouter.allow-insecure-base-url"),
			Map.entry("workspaceSid", "twilio.taskrouter.workspace-sid"),
			Map.entry("connectTimeout", "twilio.taskrouter.connect-timeout"),
			Map.entry("readTimeout", "twilio.taskrouter.read-timeout"),
			Map.entry("callTimeout", "twilio.taskrouter.call-timeout"),
			Map.entry("sslBundle", "twilio.taskrouter.ssl.bundle"),
			Map.entry("maxInMemorySize", "twilio.taskrouter.max-in-memory-size"),
			Map.entry("pageSize", "twilio.taskrouter.paging.page-size"),
			Map.entry("readAhead", "twilio.taskrouter.paging.read-ahead"),
			Map.entry("maxPages", "twilio.taskrouter.paging.max-pages"),
			Map.entry("maxInFlight", "twilio.taskrouter.concurrency.max-in-flight"),
			Map.entry("maxWaiting", "twilio.taskrouter.concurrency.max-waiting"),
			Map.entry("maxAttempts", "twilio.taskrouter.retry.max-attempts"),
			Map.entry("minBackoff", "twilio.taskrouter.retry.min-backoff"),
			Map.entry("maxBackoff", "twilio.taskrouter.retry.max-backoff"),
			Map.entry("maxRetryAfter", "twilio.taskrouter.retry.max-retry-after"));

	private SettingProperties() {
	}

	/**
	 * Call a builder, and report a setting that it refuses under the name of its
	 * property.
	 * @param names tells what a property of the plain client is called here
	 * @param call calls the builder
	 * @return the outcome of the call
	 * @throws InvalidTwilioPropertyException if the builder refuses a setting
	 */
	static <T> T report(UnaryOperator<String> names, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (InvalidSettingException ex) {
			String property = NAMES.get(ex.getSetting());
			throw new InvalidTwilioPropertyException((property != null) ? names.apply(property) : ex.getSetting(),
					ex.getExpectation());
		}
	}

}
