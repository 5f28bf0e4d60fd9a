package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.Assert;

/**
 * Credentials by OAuth client credentials: one access token for all calls. The first call
 * that needs a token asks for it and all others wait for the same answer; a call that
 * comes near the end of a token has it renewed and goes on with the one at hand. A token
 * that Twilio refuses is dropped, and the call that it was refused for asks for the next.
 * <p>
 * A token request runs in no caller's Reactor context and goes on when the call that
 * began it is cancelled. Where the token endpoint refuses the client credentials, calls
 * fail with a {@link io.github.taskrouter.reservations.TaskRouterResponseException};
 * where it can't be reached, with a
 * {@link io.github.taskrouter.reservations.TaskRouterTransportException} whose
 * {@code isSent()} is {@code false}.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/iam/oauth-apps">OAuth apps</a>
 */
public final class OAuthCredentialsProvider implements TwilioCredentialsProvider, SmartLifecycle, AutoCloseable {

	private static final URI TWILIO = URI.create("https://oauth.twilio.com/v2/token");

	private final Connector connector;

	private final OAuthTokens tokens;

	OAuthCredentialsProvider(Connector connector, OAuthTokens tokens) {
		this.connector = connector;
		this.tokens = tokens;
	}

	/**
	 * Create a new {@link Builder}.
	 * @return a builder without client credentials
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public Mono<TwilioCredentials> credentials() {
		return this.tokens.next();
	}

	@Override
	public void invalidate(TwilioCredentials credentials) {
		this.tokens.drop(credentials);
	}

	@Override
	public void start() {
		this.connector.start();
	}

	/**
	 * Close the connections to the token endpoint and drop the token, whose time goes on
	 * while this process may be frozen in a checkpoint.
	 */
	@Override
	public void stop() {
		this.connector.stop();
		this.tokens.dropAny();
	}

	@Override
	public boolean isRunning() {
		return this.connector.isOpen();
	}

	/**
	 * Stop after the clients that ask for tokens.
	 */
	@Override
	public int getPhase() {
		return WebClientReservationClient.PHASE - 1;
	}

	@Override
	public void close() {
		stop();
	}

	/**
	 * Builds an {@link OAuthCredentialsProvider}.
	 */
	public static final class Builder {

		private @Nullable String clientId;

		private @Nullable String clientSecret;

		private URI tokenUri = TWILIO;

		private @Nullable ClientHttpConnectorBuilder<?> connector;

		private HttpClientSettings settings = HttpClientSettings.defaults();

		private Builder() {
		}

		/**
		 * Configure the client ID. Required.
		 * @param clientId the ID of the OAuth app, {@code OQ…}
		 * @return this builder
		 */
		public Builder clientId(String clientId) {
			this.clientId = Checks.secret("clientId", clientId);
			return this;
		}

		/**
		 * Configure the client secret. Required.
		 * @param clientSecret the secret of the OAuth app
		 * @return this builder
		 */
		public Builder clientSecret(String clientSecret) {
			this.clientSecret = Checks.secret("clientSecret", clientSecret);
			return this;
		}

		/**
		 * Configure the token endpoint. By default that of Twilio, which has no region
		 * and no edge. Must be {@code https} unless it is on this machine.
		 * @param tokenUri the address
		 * @return this builder
		 */
		public Builder tokenUri(URI tokenUri) {
			Assert.notNull(tokenUri, "tokenUri must not be null");
			Origin.requireSafe("tokenUri", tokenUri);
			this.tokenUri = tokenUri;
			return this;
		}

		/**
		 * Configure what builds the connector for the token endpoint, under the rules of
		 * {@link WebClientReservationClient.Builder#connector(ClientHttpConnectorBuilder)}.
		 * @param connector builds the connector
		 * @return this builder
		 */
		public Builder connector(ClientHttpConnectorBuilder<?> connector) {
			Assert.notNull(connector, "connector must not be null");
			this.connector = connector;
			return this;
		}

		/**
		 * Configure timeouts and TLS for the token endpoint. By default 5 seconds to
		 * connect and 15 seconds between reads.
		 * @param settings the settings
		 * @return this builder
		 */
		public Builder httpClientSettings(HttpClientSettings settings) {
			Assert.notNull(settings, "httpClientSettings must not be null");
			this.settings = settings;
			return this;
		}

		/**
		 * Build the provider. Nothing is sent before the first call.
		 * @return the provider
		 * @throws IllegalStateException if the client ID or its secret is missing
		 */
		public OAuthCredentialsProvider build() {
			Assert.state(this.clientId != null && this.clientSecret != null,
					"clientId and clientSecret must both be set");
			Connector connector = new Connector(
					new ConnectorOpener(this.connector, this.settings.orElse(Settings.HTTP_CLIENT), 2)::open);
			LongSupplier clock = System::nanoTime;
			return new OAuthCredentialsProvider(connector, new OAuthTokens(
					new TokenEndpoint(connector, this.tokenUri, this.clientId, this.clientSecret, clock), clock));
		}

	}

}
