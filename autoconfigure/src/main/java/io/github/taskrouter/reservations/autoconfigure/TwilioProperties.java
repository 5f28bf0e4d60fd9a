package io.github.taskrouter.reservations.autoconfigure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of a Twilio account. Their names are such that the environment variables of
 * Twilio's command line and SDKs bind to them. Secrets are hidden from Actuator's
 * {@code configprops} endpoint, which reads the properties as JSON.
 */
@ConfigurationProperties(TwilioProperties.PREFIX)
class TwilioProperties {

	static final String PREFIX = "twilio";

	static final String ACCOUNT_SID = "twilio.account-sid";

	static final String AUTH_TOKEN = "twilio.auth-token";

	static final String API_KEY = "twilio.api-key";

	static final String API_SECRET = "twilio.api-secret";

	static final String OAUTH_CLIENT_ID = "twilio.oauth.client-id";

	static final String OAUTH_CLIENT_SECRET = "twilio.oauth.client-secret";

	static final String OAUTH_TOKEN_URI = "twilio.oauth.token-uri";

	static final List<String> CREDENTIALS = List.of(ACCOUNT_SID, AUTH_TOKEN, API_KEY, API_SECRET, OAUTH_CLIENT_ID,
			OAUTH_CLIENT_SECRET);

	static final String REGION = "twilio.region";

	static final String EDGE = "twilio.edge";

	/**
	 * Account SID, 'AC' and 32 hex digits. Goes with the auth token.
	 */
	private @Nullable String accountSid;

	/**
	 * Auth token of the account.
	 */
	private @Nullable String authToken;

	/**
	 * SID of an API key, 'SK' and 32 hex digits. Goes with the API secret; the two are
	 * used instead of account SID and auth token.
	 */
	private @Nullable String apiKey;

	/**
	 * Secret of the API key.
	 */
	private @Nullable String apiSecret;

	/**
	 * Region that processes the requests, such as 'ie1'. Credentials belong to one
	 * region. An edge without a region means 'us1'.
	 */
	private @Nullable String region;

	/**
	 * Edge location through which the requests go, such as 'dublin'. Unless set, it is
	 * the one that belongs to the region.
	 */
	private @Nullable String edge;

	private final OAuth oauth = new OAuth();

	public @Nullable String getAccountSid() {
		return this.accountSid;
	}

	public void setAccountSid(@Nullable String accountSid) {
		this.accountSid = accountSid;
	}

	@JsonIgnore
	public @Nullable String getAuthToken() {
		return this.authToken;
	}

	public void setAuthToken(@Nullable String authToken) {
		this.authToken = authToken;
	}

	public @Nullable String getApiKey() {
		return this.apiKey;
	}

	public void setApiKey(@Nullable String apiKey) {
		this.apiKey = apiKey;
	}

	@JsonIgnore
	public @Nullable String getApiSecret() {
		return this.apiSecret;
	}

	public void setApiSecret(@Nullable String apiSecret) {
		this.apiSecret = apiSecret;
	}

	public @Nullable String getRegion() {
		return this.region;
	}

	public void setRegion(@Nullable String region) {
		this.region = region;
	}

	public @Nullable String getEdge() {
		return this.edge;
	}

	public void setEdge(@Nullable String edge) {
		this.edge = edge;
	}

	public OAuth getOauth() {
		return this.oauth;
	}

	/**
	 * Return whether any credential is set, even if it is blank or one half of a pair.
	 */
	boolean hasCredentials() {
		return Stream
			.of(this.accountSid, this.authToken, this.apiKey, this.apiSecret, this.oauth.clientId,
					this.oauth.clientSecret)
			.anyMatch(Objects::nonNull);
	}

	/**
	 * OAuth client credentials.
	 */
	static class OAuth {

		/**
		 * Client ID of an OAuth app. Goes with the client secret; the two are used
		 * instead of all other credentials.
		 */
		private @Nullable String clientId;

		/**
		 * Client secret of the OAuth app.
		 */
		private @Nullable String clientSecret;

		/**
		 * Address of the token endpoint. Region and edge don't apply to it.
		 */
		private @Nullable String tokenUri;

		public @Nullable String getClientId() {
			return this.clientId;
		}

		public void setClientId(@Nullable String clientId) {
			this.clientId = clientId;
		}

		@JsonIgnore
		public @Nullable String getClientSecret() {
			return this.clientSecret;
		}

		public void setClientSecret(@Nullable String clientSecret) {
			this.clientSecret = clientSecret;
		}

		public @Nullable String getTokenUri() {
			return this.tokenUri;
		}

		public void setTokenUri(@Nullable String tokenUri) {
			this.tokenUri = tokenUri;
		}

	}

}
