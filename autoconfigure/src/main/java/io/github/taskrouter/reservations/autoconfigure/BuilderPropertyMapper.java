package io.github.taskrouter.reservations.autoconfigure;

import java.util.function.Function;

import io.github.taskrouter.reservations.webclient.WebClientReservationClient.Builder;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Hands properties to the builder of a client, which knows the bounds and the default of
 * each.
 */
final class BuilderPropertyMapper {

	private final Builder builder;

	private final PropertyNames names;

	BuilderPropertyMapper(Builder builder, PropertyNames names) {
		this.builder = builder;
		this.names = names;
	}

	/**
	 * Map what is set. What is not leaves the builder as it is.
	 */
	void map(ClientSettingsProperties properties, @Nullable SslBundles sslBundles) {
		ClientSettingsProperties.Paging paging = properties.getPaging();
		ClientSettingsProperties.Concurrency concurrency = properties.getConcurrency();
		ClientSettingsProperties.Retry retry = properties.getRetry();
		map(properties.getAllowInsecureBaseUrl(), this.builder::allowInsecureBaseUrl);
		map(properties.getWorkspaceSid(), this.builder::workspaceSid);
		map(properties.getConnectTimeout(), this.builder::connectTimeout);
		map(properties.getReadTimeout(), this.builder::readTimeout);
		map(properties.getCallTimeout(), this.builder::callTimeout);
		map(bundle(properties.getSsl().getBundle(), sslBundles), this.builder::sslBundle);
		map(properties.getMaxInMemorySize(), this.builder::maxInMemorySize);
		map(paging.getPageSize(), this.builder::pageSize);
		map(paging.getReadAhead(), this.builder::readAhead);
		map(paging.getMaxPages(), this.builder::maxPages);
		map(concurrency.getMaxInFlight(), this.builder::maxInFlight);
		map(concurrency.getMaxWaiting(), this.builder::maxWaiting);
		map(retry.getMaxAttempts(), this.builder::maxAttempts);
		map(retry.getMinBackoff(), this.builder::minBackoff);
		map(retry.getMaxBackoff(), this.builder::maxBackoff);
		map(retry.getMaxRetryAfter(), this.builder::maxRetryAfter);
	}

	private <T> void map(@Nullable T value, Function<T, Builder> setter) {
		if (value != null) {
			SettingProperties.report(this.names::of, () -> setter.apply(value));
		}
	}

	private @Nullable SslBundle bundle(@Nullable String name, @Nullable SslBundles bundles) {
		if (name == null) {
			return null;
		}
		if (bundles == null || !bundles.getBundleNames().contains(name)) {
			throw new InvalidTwilioPropertyException(this.names.of("twilio.taskrouter.ssl.bundle"),
					"must name one of the bundles under spring.ssl.bundle");
		}
		return bundles.getBundle(name);
	}

}
