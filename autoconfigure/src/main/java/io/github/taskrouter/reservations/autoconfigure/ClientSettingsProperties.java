package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Properties of a reservation client, be it the plain one or one that has a name. Where
 * one is not set, the default of its builder applies.
 */
abstract class ClientSettingsProperties {

	/**
	 * Whether to auto-configure a reservation client.
	 */
	private boolean enabled = true;

	/**
	 * Base URL to send requests to instead of Twilio's, such as that of a test server or
	 * a proxy: scheme, host and port only. Excludes region and edge.
	 */
	private @Nullable String baseUrl;

	/**
	 * Whether the base URL may be plain http on a host other than this machine, where
	 * anyone on the network path can read credentials and phone numbers.
	 */
	private @Nullable Boolean allowInsecureBaseUrl;

	/**
	 * SID of the workspace, 'WS' and 32 hex digits. Without it, a workspace has to be
	 * chosen in code.
	 */
	private @Nullable String workspaceSid;

	/**
	 * Time to wait for a connection, up to 1 day. A number without a unit is
	 * milliseconds. Unless set, that of 'spring.http.clients', else 5 seconds.
	 */
	private @Nullable Duration connectTimeout;

	/**
	 * Time to wait for data to arrive, up to 1 day. A number without a unit is
	 * milliseconds. Unless set, that of 'spring.http.clients', else 15 seconds.
	 */
	private @Nullable Duration readTimeout;

	/**
	 * Time that a call may take, retries and waits included; for a list, each of its
	 * pages. A number without a unit is milliseconds.
	 */
	private @Nullable Duration callTimeout;

	/**
	 * Size of the largest answer that is read, less than 2GB.
	 */
	private @Nullable DataSize maxInMemorySize;

	private final Ssl ssl = new Ssl();

	private final Paging paging = new Paging();

	private final Concurrency concurrency = new Concurrency();

	private final Retry retry = new Retry();

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public @Nullable String getBaseUrl() {
		return this.baseUrl;
	}

	public void setBaseUrl(@Nullable String baseUrl) {
		this.baseUrl = baseUrl;
	}

	public @Nullable Boolean getAllowInsecureBaseUrl() {
		return this.allowInsecureBaseUrl;
	}

	public void setAllowInsecureBaseUrl(@Nullable Boolean allowInsecureBaseUrl) {
		this.allowInsecureBaseUrl = allowInsecureBaseUrl;
	}

	public @Nullable String getWorkspaceSid() {
		return this.workspaceSid;
	}

	public void setWorkspaceSid(@Nullable String workspaceSid) {
		this.workspaceSid = workspaceSid;
	}

	public @Nullable Duration getConnectTimeout() {
		return this.connectTimeout;
	}

	public void setConnectTimeout(@Nullable Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
	}

	public @Nullable Duration getReadTimeout() {
		return this.readTimeout;
	}

	public void setReadTimeout(@Nullable Duration readTimeout) {
		this.readTimeout = readTimeout;
	}

	public @Nullable Duration getCallTimeout() {
		return this.callTimeout;
	}

	public void setCallTimeout(@Nullable Duration callTimeout) {
		this.callTimeout = callTimeout;
	}

	public @Nullable DataSize getMaxInMemorySize() {
		return this.maxInMemorySize;
	}

	public void setMaxInMemorySize(@Nullable DataSize maxInMemorySize) {
		this.maxInMemorySize = maxInMemorySize;
	}

	public Ssl getSsl() {
		return this.ssl;
	}

	public Paging getPaging() {
		return this.paging;
	}

	public Concurrency getConcurrency() {
		return this.concurrency;
	}

	public Retry getRetry() {
		return this.retry;
	}

	/**
	 * SSL settings.
	 */
	static class Ssl {

		/**
		 * SSL bundle for connections to TaskRouter.
		 */
		private @Nullable String bundle;

		public @Nullable String getBundle() {
			return this.bundle;
		}

		public void setBundle(@Nullable String bundle) {
			this.bundle = bundle;
		}

	}

	/**
	 * How lists are read.
	 */
	static class Paging {

		/**
		 * Number of reservations on a page, 1 to 1000. Unless set, it follows demand.
		 */
		private @Nullable Integer pageSize;

		/**
		 * Whether to request the next page while the current one is being consumed.
		 */
		private @Nullable Boolean readAhead;

		/**
		 * Number of pages after which a list is considered endless and fails.
		 */
		private @Nullable Integer maxPages;

		public @Nullable Integer getPageSize() {
			return this.pageSize;
		}

		public void setPageSize(@Nullable Integer pageSize) {
			this.pageSize = pageSize;
		}

		public @Nullable Boolean getReadAhead() {
			return this.readAhead;
		}

		public void setReadAhead(@Nullable Boolean readAhead) {
			this.readAhead = readAhead;
		}

		public @Nullable Integer getMaxPages() {
			return this.maxPages;
		}

		public void setMaxPages(@Nullable Integer maxPages) {
			this.maxPages = maxPages;
		}

	}

	/**
	 * How many calls run at once.
	 */
	static class Concurrency {

		/**
		 * Number of requests that may be in flight at once, 1 to 10000.
		 */
		private @Nullable Integer maxInFlight;

		/**
		 * Number of requests that may wait for their turn; one more fails at once.
		 */
		private @Nullable Integer maxWaiting;

		public @Nullable Integer getMaxInFlight() {
			return this.maxInFlight;
		}

		public void setMaxInFlight(@Nullable Integer maxInFlight) {
			this.maxInFlight = maxInFlight;
		}

		public @Nullable Integer getMaxWaiting() {
			return this.maxWaiting;
		}

		public void setMaxWaiting(@Nullable Integer maxWaiting) {
			this.maxWaiting = maxWaiting;
		}

	}

	/**
	 * How calls are repeated.
	 */
	static class Retry {

		/**
		 * Number of attempts that a call has at most, 1 to 100; 1 for no retry.
		 */
		private @Nullable Integer maxAttempts;

		/**
		 * Delay before the first retry; it doubles with each. A number without a unit is
		 * milliseconds.
		 */
		private @Nullable Duration minBackoff;

		/**
		 * Longest delay between attempts, unless Twilio asks for a longer one. A number
		 * without a unit is milliseconds.
		 */
		private @Nullable Duration maxBackoff;

		/**
		 * Longest delay that Twilio may ask for; past it, the call fails at once. A
		 * number without a unit is milliseconds.
		 */
		private @Nullable Duration maxRetryAfter;

		public @Nullable Integer getMaxAttempts() {
			return this.maxAttempts;
		}

		public void setMaxAttempts(@Nullable Integer maxAttempts) {
			this.maxAttempts = maxAttempts;
		}

		public @Nullable Duration getMinBackoff() {
			return this.minBackoff;
		}

		public void setMinBackoff(@Nullable Duration minBackoff) {
			this.minBackoff = minBackoff;
		}

		public @Nullable Duration getMaxBackoff() {
			return this.maxBackoff;
		}

		public void setMaxBackoff(@Nullable Duration maxBackoff) {
			this.maxBackoff = maxBackoff;
		}

		public @Nullable Duration getMaxRetryAfter() {
			return this.maxRetryAfter;
		}

		public void setMaxRetryAfter(@Nullable Duration maxRetryAfter) {
			this.maxRetryAfter = maxRetryAfter;
		}

	}

}
