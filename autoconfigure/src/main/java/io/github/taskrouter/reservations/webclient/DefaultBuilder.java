package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.taskrouter.reservations.observation.ReservationObservationConvention;
import io.github.taskrouter.reservations.parameter.Sid;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient.Builder;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Collects the settings, checks each, and puts a client together.
 */
final class DefaultBuilder implements Builder {

	private static final URI TWILIO = URI.create("https://taskrouter.twilio.com");

	private static final String DEFAULT_NAME = "default";

	private final List<Consumer<WebClient.Builder>> webClientCustomizers = new ArrayList<>();

	private Supplier<URI> baseUrl = () -> TWILIO;

	private @Nullable URI fixedBaseUrl;

	private boolean allowInsecureBaseUrl;

	private @Nullable TwilioCredentialsProvider credentials;

	private @Nullable String workspaceSid;

	private String name = DEFAULT_NAME;

	private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

	private @Nullable ReservationObservationConvention observationConvention;

	private @Nullable ClientHttpConnector givenConnector;

	private @Nullable ClientHttpConnectorBuilder<?> connectorBuilder;

	private HttpClientSettings httpClientSettings = HttpClientSettings.defaults();

	private HttpClientSettings hostSettings = HttpClientSettings.defaults();

	private Duration callTimeout = Settings.DEFAULTS.callTimeout();

	private DataSize maxInMemorySize = Settings.DEFAULTS.maxInMemorySize();

	private @Nullable Integer pageSize = Settings.DEFAULTS.pageSize();

	private boolean readAhead = Settings.DEFAULTS.readAhead();

	private int maxPages = Settings.DEFAULTS.maxPages();

	private int maxInFlight = Settings.DEFAULTS.maxInFlight();

	private int maxWaiting = Settings.DEFAULTS.maxWaiting();

	private int maxAttempts = Settings.DEFAULTS.maxAttempts();

	private Duration minBackoff = Settings.DEFAULTS.minBackoff();

	private Duration maxBackoff = Settings.DEFAULTS.maxBackoff();

	private Duration maxRetryAfter = Settings.DEFAULTS.maxRetryAfter();

	@Override
	public Builder baseUrl(URI baseUrl) {
		checkBaseUrl(baseUrl, true);
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
		return credentials(TwilioCredentialsProvider.of(TwilioCredentials.basic(username, password)));
	}

	@Override
	public Builder credentials(TwilioCredentialsProvider credentials) {
		Assert.notNull(credentials, "credentials must not be null");
		this.credentials = credentials;
		return this;
	}

	@Override
	public Builder workspaceSid(@Nullable String workspaceSid) {
		this.workspaceSid = (workspaceSid != null) ? Checks.sid("workspaceSid", Sid.WORKSPACE, workspaceSid) : null;
		return this;
	}

	@Override
	public Builder name(String name) {
		this.name = Checks.name("name", name);
		return this;
	}

	@Override
	public Builder observationRegistry(ObservationRegistry observationRegistry) {
		Assert.notNull(observationRegistry, "observationRegistry must not be null");
		this.observationRegistry = observationRegistry;
		return this;
	}

	@Override
	public Builder observationConvention(@Nullable ReservationObservationConvention observationConvention) {
		this.observationConvention = observationConvention;
		return this;
	}

	@Override
	public Builder connectTimeout(@Nullable Duration connectTimeout) {
		this.httpClientSettings = this.httpClientSettings
			.withConnectTimeout((connectTimeout != null) ? Checks.timeout("connectTimeout", connectTimeout) : null);
		return this;
	}

	@Override
	public Builder readTimeout(@Nullable Duration readTimeout) {
		this.httpClientSettings = this.httpClientSettings
			.withReadTimeout((readTimeout != null) ? Checks.timeout("readTimeout", readTimeout) : null);
		return this;
	}

	@Override
	public Builder sslBundle(@Nullable SslBundle sslBundle) {
		this.httpClientSettings = this.httpClientSettings.withSslBundle(sslBundle);
		return this;
	}

	@Override
	public Builder httpClientSettings(HttpClientSettings settings) {
		Assert.notNull(settings, "httpClientSettings must not be null");
		this.hostSettings = settings;
		return this;
	}

	@Override
	public Builder connector(ClientHttpConnectorBuilder<?> connector) {
		Assert.notNull(connector, "connector must not be null");
		this.connectorBuilder = connector;
		this.givenConnector = null;
		return this;
	}

	@Override
	public Builder connector(ClientHttpConnector connector) {
		Assert.notNull(connector, "connector must not be null");
		this.givenConnector = JdkConnectors.checked(connector);
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
		this.callTimeout = Checks.positive("callTimeout", callTimeout);
		return this;
	}

	@Override
	public Builder maxInMemorySize(DataSize maxInMemorySize) {
		this.maxInMemorySize = Checks.size("maxInMemorySize", maxInMemorySize);
		return this;
	}

	@Override
	public Builder pageSize(@Nullable Integer pageSize) {
		this.pageSize = (pageSize != null) ? Checks.within("pageSize", pageSize, 1, PageSizing.MAX) : null;
		return this;
	}

	@Override
	public Builder readAhead(boolean readAhead) {
		this.readAhead = readAhead;
		return this;
	}

	@Override
	public Builder maxPages(int maxPages) {
		this.maxPages = Checks.within("maxPages", maxPages, 1, 100_000_000);
		return this;
	}

	@Override
	public Builder maxInFlight(int maxInFlight) {
		this.maxInFlight = Checks.within("maxInFlight", maxInFlight, 1, 10_000);
		return this;
	}

	@Override
	public Builder maxWaiting(int maxWaiting) {
		this.maxWaiting = Checks.within("maxWaiting", maxWaiting, 0, 10_000_000);
		return this;
	}

	@Override
	public Builder maxAttempts(int maxAttempts) {
		this.maxAttempts = Checks.within("maxAttempts", maxAttempts, 1, 100);
		return this;
	}

	@Override
	public Builder minBackoff(Duration minBackoff) {
		this.minBackoff = Checks.positive("minBackoff", minBackoff);
		return this;
	}

	@Override
	public Builder maxBackoff(Duration maxBackoff) {
		this.maxBackoff = Checks.positive("maxBackoff", maxBackoff);
		return this;
	}

	@Override
	public Builder maxRetryAfter(Duration maxRetryAfter) {
		this.maxRetryAfter = Checks.notNegative("maxRetryAfter", maxRetryAfter);
		return this;
	}

	@Override
	public WebClientReservationClient build() {
		Assert.state(this.credentials != null, "credentials must be set");
		if (this.maxBackoff.compareTo(this.minBackoff) < 0) {
			throw new InvalidSettingException("maxBackoff", "must be no less than the minimum backoff",
					"%s with a minimum of %s".formatted(this.maxBackoff, this.minBackoff));
		}
		if (this.fixedBaseUrl != null) {
			checkBaseUrl(this.fixedBaseUrl, this.allowInsecureBaseUrl);
		}
		Settings settings = new Settings(this.callTimeout, this.maxInMemorySize, this.pageSize, this.readAhead,
				this.maxPages, this.maxInFlight, this.maxWaiting, this.maxAttempts, this.minBackoff, this.maxBackoff,
				this.maxRetryAfter);
		CallObservations observations = new CallObservations(this.name, this.observationRegistry,
				this.observationConvention);
		Connector connector = new Connector(opener(this.maxInFlight));
		Exchange exchange = new Exchange(webClient(connector),
				new Destinations(this.baseUrl, this.allowInsecureBaseUrl, this.credentials), settings,
				new CallWatch(observations));
		return new WebClientReservationClient(exchange, connector, settings, observations, this.workspaceSid);
	}

	private static void checkBaseUrl(URI baseUrl, boolean allowInsecure) {
		Origin.ofBaseUrl(baseUrl, allowInsecure);
	}

	private Supplier<OpenConnector> opener(int maxConnections) {
		ClientHttpConnector given = this.givenConnector;
		return (given != null) ? () -> OpenConnector.given(given) : new ConnectorOpener(this.connectorBuilder,
				this.httpClientSettings.orElse(this.hostSettings).orElse(Settings.HTTP_CLIENT), maxConnections)::open;
	}

	private WebClient webClient(ClientHttpConnector connector) {
		WebClient.Builder builder = WebClient.builder().observationRegistry(this.observationRegistry);
		this.webClientCustomizers.forEach((customizer) -> customizer.accept(builder));
		return withoutExchangeFunction(builder).clientConnector(connector)
			.codecs((codecs) -> codecs.defaultCodecs().enableLoggingRequestDetails(false))
			.filters((filters) -> {
				filters.add(0, new AnswerReader());
				filters.add(new RequestGuard(UserAgent.VALUE));
			})
			.build();
	}

	/**
	 * An exchange function would take the place of the connector, and of all that the
	 * client guarantees about its connections.
	 */
	@SuppressWarnings("NullAway")
	private static WebClient.Builder withoutExchangeFunction(WebClient.Builder builder) {
		return builder.exchangeFunction(null);
	}

}
