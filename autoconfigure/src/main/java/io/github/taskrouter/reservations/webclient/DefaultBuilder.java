package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.taskrouter.reservations.parameter.Sid;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient.Builder;
import org.jspecify.annotations.Nullable;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Holds the settings and their defaults, and puts a client together.
 */
final class DefaultBuilder implements Builder {

	private static final URI TWILIO = URI.create("https://taskrouter.twilio.com");

	private final List<Consumer<WebClient.Builder>> webClientCustomizers = new ArrayList<>();

	private Supplier<URI> baseUrl = () -> TWILIO;

	private @Nullable URI fixedBaseUrl;

	private boolean allowInsecureBaseUrl;

	private @Nullable Supplier<TwilioCredentials> credentials;

	private @Nullable String workspaceSid;

	private @Nullable ClientHttpConnector connector;

	private Duration callTimeout = Duration.ofSeconds(60);

	private DataSize maxInMemorySize = DataSize.ofMegabytes(16);

	private @Nullable Integer pageSize;

	private boolean readAhead;

	private int maxPages = 10_000;

	private int maxInFlight = 50;

	private int maxWaiting = 1000;

	private int maxAttempts = 4;

	private Duration minBackoff = Duration.ofMillis(250);

	private Duration maxBackoff = Duration.ofSeconds(10);

	private Duration maxRetryAfter = Duration.ofSeconds(60);

	@Override
	public Builder baseUrl(URI baseUrl) {
		Origin.ofBaseUrl(baseUrl);
		baseUrl(() -> baseUrl);
		this.fixedBaseUrl = baseUrl;
		return this;
	}

	@Override
	public Builder baseUrl(Supplier<URI> baseUrl) {
		Assert.notNull(baseUrl, "baseUrl must not be null");
		this.baseUrl = baseUrl;
		this.fixedBaseUrl = null;
		return this;
	}

	@Override
	public Builder allowInsecureBaseUrl(boolean allowInsecureBaseUrl) {
		this.allowInsecureBaseUrl = allowInsecureBaseUrl;
		return this;
	}

	@Override
	public Builder credentials(String username, String password) {
		TwilioCredentials fixed = new TwilioCredentials(username, password);
		return credentials(() -> fixed);
	}

	@Override
	public Builder credentials(Supplier<TwilioCredentials> credentials) {
		Assert.notNull(credentials, "credentials must not be null");
		this.credentials = credentials;
		return this;
	}

	@Override
	public Builder workspaceSid(@Nullable String workspaceSid) {
		this.workspaceSid = (workspaceSid != null) ? Sid.WORKSPACE.require("workspaceSid", workspaceSid) : null;
		return this;
	}

	@Override
	public Builder connector(ClientHttpConnector connector) {
		Assert.notNull(connector, "connector must not be null");
		this.connector = connector;
		return this;
	}

	@Override
	public Builder webClientCustomizer(Consumer<WebClient.Builder> customizer) {
		Assert.notNull(customizer, "webClientCustomizer must not be null");
		this.webClientCustomizers.add(customizer);
		return this;
	}

	@Override
	public Builder callTimeout(Duration callTimeout) {
		this.callTimeout = Settings.positive("callTimeout", callTimeout);
		return this;
	}

	@Override
	public Builder maxInMemorySize(DataSize maxInMemorySize) {
		Assert.notNull(maxInMemorySize, "maxInMemorySize must not be null");
		Assert.isTrue(maxInMemorySize.toBytes() >= 1 && maxInMemorySize.toBytes() <= Integer.MAX_VALUE,
				() -> "maxInMemorySize must be 1 byte to less than 2 GB but was " + maxInMemorySize);
		this.maxInMemorySize = maxInMemorySize;
		return this;
	}

	@Override
	public Builder pageSize(@Nullable Integer pageSize) {
		this.pageSize = (pageSize != null) ? Settings.within("pageSize", pageSize, 1, PageSizing.MAX) : null;
		return this;
	}

	@Override
	public Builder readAhead(boolean readAhead) {
		this.readAhead = readAhead;
		return this;
	}

	@Override
	public Builder maxPages(int maxPages) {
		this.maxPages = Settings.atLeast("maxPages", maxPages, 1);
		return this;
	}

	@Override
	public Builder maxInFlight(int maxInFlight) {
		this.maxInFlight = Settings.atLeast("maxInFlight", maxInFlight, 1);
		return this;
	}

	@Override
	public Builder maxWaiting(int maxWaiting) {
		this.maxWaiting = Settings.atLeast("maxWaiting", maxWaiting, 0);
		return this;
	}

	@Override
	public Builder maxAttempts(int maxAttempts) {
		this.maxAttempts = Settings.atLeast("maxAttempts", maxAttempts, 1);
		return this;
	}

	@Override
	public Builder minBackoff(Duration minBackoff) {
		this.minBackoff = Settings.positive("minBackoff", minBackoff);
		return this;
	}

	@Override
	public Builder maxBackoff(Duration maxBackoff) {
		this.maxBackoff = Settings.positive("maxBackoff", maxBackoff);
		return this;
	}

	@Override
	public Builder maxRetryAfter(Duration maxRetryAfter) {
		this.maxRetryAfter = Settings.notNegative("maxRetryAfter", maxRetryAfter);
		return this;
	}

	@Override
	public WebClientReservationClient build() {
		Assert.isTrue(this.credentials != null, "credentials must be set");
		Assert.isTrue(this.minBackoff.compareTo(this.maxBackoff) <= 0,
				() -> "maxBackoff must be no less than minBackoff (%s) but was %s".formatted(this.minBackoff,
						this.maxBackoff));
		if (this.fixedBaseUrl != null) {
			Origin.ofBaseUrl(this.fixedBaseUrl, this.allowInsecureBaseUrl);
		}
		Exchange exchange = new Exchange(webClient(),
				Connection.from(this.baseUrl, this.allowInsecureBaseUrl, this.credentials),
				new ExchangeSettings(this.callTimeout, this.maxInMemorySize, this.maxInFlight, this.maxWaiting),
				new RetrySettings(this.maxAttempts, this.minBackoff, this.maxBackoff, this.maxRetryAfter));
		return new WebClientReservationClient(exchange,
				new PagingSettings(this.pageSize, this.readAhead, this.maxPages), this.workspaceSid);
	}

	private WebClient webClient() {
		WebClient.Builder builder = WebClient.builder();
		this.webClientCustomizers.forEach((customizer) -> customizer.accept(builder));
		return builder.clientConnector((this.connector != null) ? this.connector : DefaultConnector.create())
			.codecs((codecs) -> codecs.defaultCodecs().enableLoggingRequestDetails(false))
			.filters((filters) -> filters.add(new CredentialsFilter(UserAgent.VALUE)))
			.build();
	}

}
