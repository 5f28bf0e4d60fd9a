package io.github.taskrouter.reservations.autoconfigure;

import java.util.function.Consumer;

import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.jspecify.annotations.Nullable;

/**
 * Hands properties to the builder of a client. What the builder refuses is reported under
 * the name of the property.
 */
final class BuilderPropertyMapper {

	private static final String PREFIX = "twilio.taskrouter.";

	private final WebClientReservationClient.Builder builder;

	BuilderPropertyMapper(WebClientReservationClient.Builder builder) {
		this.builder = builder;
	}

	void map(TaskRouterProperties properties) {
		TaskRouterProperties.Paging paging = properties.getPaging();
		TaskRouterProperties.Concurrency concurrency = properties.getConcurrency();
		TaskRouterProperties.Retry retry = properties.getRetry();
		map("workspace-sid", properties.getWorkspaceSid(), this.builder::workspaceSid);
		map("allow-insecure-base-url", properties.isAllowInsecureBaseUrl(), this.builder::allowInsecureBaseUrl);
		map("call-timeout", properties.getCallTimeout(), this.builder::callTimeout);
		map("max-in-memory-size", properties.getMaxInMemorySize(), this.builder::maxInMemorySize);
		map("paging.page-size", paging.getPageSize(), this.builder::pageSize);
		map("paging.read-ahead", paging.isReadAhead(), this.builder::readAhead);
		map("paging.max-pages", paging.getMaxPages(), this.builder::maxPages);
		map("concurrency.max-in-flight", concurrency.getMaxInFlight(), this.builder::maxInFlight);
		map("concurrency.max-waiting", concurrency.getMaxWaiting(), this.builder::maxWaiting);
		map("retry.max-attempts", retry.getMaxAttempts(), this.builder::maxAttempts);
		map("retry.min-backoff", retry.getMinBackoff(), this.builder::minBackoff);
		map("retry.max-backoff", retry.getMaxBackoff(), this.builder::maxBackoff);
		map("retry.max-retry-after", retry.getMaxRetryAfter(), this.builder::maxRetryAfter);
		if (retry.getMaxBackoff().compareTo(retry.getMinBackoff()) < 0) {
			throw new InvalidTwilioPropertyException(PREFIX + "retry.max-backoff",
					"must be no less than %sretry.min-backoff".formatted(PREFIX));
		}
	}

	private static <T> void map(String name, @Nullable T value, Consumer<T> setter) {
		if (value != null) {
			set(PREFIX + name, value, setter);
		}
	}

	static <T> void set(String property, T value, Consumer<T> setter) {
		try {
			setter.accept(value);
		}
		catch (IllegalArgumentException ex) {
			throw InvalidTwilioPropertyException.of(property, ex);
		}
	}

}
