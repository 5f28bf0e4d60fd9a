package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the reservation client.
 */
@ConfigurationProperties("twilio.taskrouter")
class TaskRouterProperties {

	static final String ENABLED = "twilio.taskrouter.enabled";

	/**
	 * Whether to auto-configure a reservation client.
	 */
	private boolean enabled = true;

	/**
	 * Origin to send requests to instead of Twilio's, such as that of a test server or a
	 * proxy: scheme, host and port. Excludes region and edge.
	 */
	private @Nullable String baseUrl;

	/**
	 * Whether the base URL may be plain http on a host other than this machine, where
	 * anybody on the way can read credentials and phone numbers.
	 */
	private boolean allowInsecureBaseUrl = false;

	/**
	 * SID of the workspace, 'WS' and 32 hex digits. Without it, the client serves only
	 * the workspaces that it is asked for in code.
	 */
	private @Nullable String workspaceSid;

	/**
	 * Time to wait for a connection. Unless set, that of 'spring.http.clients', else five
	 * seconds.
	 */
	private @Nullable Duration connectTimeout;

	/**
	 * Time to wait for data to arrive. Unless set, that of 'spring.http.clients', else
	 * fifteen seconds.
	 */
	private @Nullable Duration readTimeout;

	/**
	 * Time that a call may take with all of its attempts and waits; for a list, each of
	 * its pages.
	 */
	private Duration callTimeout = Duration.ofSeconds(60);

	/**
	 * Size of the largest answer that is read.
	 */
	private DataSize maxInMemorySize = DataSize.ofMegabytes(16);

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

	public boolean isAllowInsecureBaseUrl() {
		return this.allowInsecureBaseUrl;
	}

	public void setAllowInsecureBaseUrl(boolean allowInsecureBaseUrl) {
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

	public Duration getCallTimeout() {
		return this.callTimeout;
	}

	public void setCallTimeout(Duration callTimeout) {
		this.callTimeout = callTimeout;
	}

	public DataSize getMaxInMemorySize() {
		return this.maxInMemorySize;
	}

	public void setMaxInMemorySize(DataSize maxInMemorySize) {
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
		private boolean readAhead = false;

		/**
		 * Number of pages after which a list is given up as endless.
		 */
		private int maxPages = 10_000;

		public @Nullable Integer getPageSize() {
			return this.pageSize;
		}

		public void setPageSize(@Nullable Integer pageSize) {
			this.pageSize = pageSize;
		}

		public boolean isReadAhead() {
			return this.readAhead;
		}

		public void setReadAhead(boolean readAhead) {
			this.readAhead = readAhead;
		}

		public int getMaxPages() {
			return this.maxPages;
		}

		public void setMaxPages(int maxPages) {
			this.maxPages = maxPages;
		}

	}

	/**
	 * How many calls run at once.
	 */
	static class Concurrency {

		/**
		 * Number of requests that may be in flight at once.
		 */
		private int maxInFlight = 50;

		/**
		 * Number of calls that may wait for their turn.
		 */
		private int maxWaiting = 1000;

		public int getMaxInFlight() {
			return this.maxInFlight;
		}

		public void setMaxInFlight(int maxInFlight) {
			this.maxInFlight = maxInFlight;
		}

		public int getMaxWaiting() {
			return this.maxWaiting;
		}

		public void setMaxWaiting(int maxWaiting) {
			this.maxWaiting = maxWaiting;
		}

	}

	/**
	 * How calls are repeated.
	 */
	static class Retry {

		/**
		 * Number of times that a request is sent at most; 1 means that it is not
		 * repeated.
		 */
		private int maxAttempts = 4;

		/**
		 * Delay before the first repetition; it doubles with each.
		 */
		private Duration minBackoff = Duration.ofMillis(250);

		/**
		 * Longest delay, unless Twilio asks for a longer one.
		 */
		private Duration maxBackoff = Duration.ofSeconds(10);

		/**
		 * Longest delay that Twilio may ask for; past it, the call fails at once.
		 */
		private Duration maxRetryAfter = Duration.ofSeconds(60);

		public int getMaxAttempts() {
			return this.maxAttempts;
		}

		public void setMaxAttempts(int maxAttempts) {
			this.maxAttempts = maxAttempts;
		}

		public Duration getMinBackoff() {
			return this.minBackoff;
		}

		public void setMinBackoff(Duration minBackoff) {
			this.minBackoff = minBackoff;
		}

		public Duration getMaxBackoff() {
			return this.maxBackoff;
		}

		public void setMaxBackoff(Duration maxBackoff) {
			this.maxBackoff = maxBackoff;
		}

		public Duration getMaxRetryAfter() {
			return this.maxRetryAfter;
		}

		public void setMaxRetryAfter(Duration maxRetryAfter) {
			this.maxRetryAfter = maxRetryAfter;
		}

	}

}
