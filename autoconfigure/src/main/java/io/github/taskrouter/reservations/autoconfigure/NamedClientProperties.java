package io.github.taskrouter.reservations.autoconfigure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a named client: those of an account and those of a client, side by side.
 */
class NamedClientProperties extends ClientSettingsProperties {

	private final TwilioProperties account = new TwilioProperties();

	public @Nullable String getAccountSid() {
		return this.account.getAccountSid();
	}

	public void setAccountSid(@Nullable String accountSid) {
		this.account.setAccountSid(accountSid);
	}

	@JsonIgnore
	public @Nullable String getAuthToken() {
		return this.account.getAuthToken();
	}

	public void setAuthToken(@Nullable String authToken) {
		this.account.setAuthToken(authToken);
	}

	public @Nullable String getApiKey() {
		return this.account.getApiKey();
	}

	public void setApiKey(@Nullable String apiKey) {
		this.account.setApiKey(apiKey);
	}

	@JsonIgnore
	public @Nullable String getApiSecret() {
		return this.account.getApiSecret();
	}

	public void setApiSecret(@Nullable String apiSecret) {
		this.account.setApiSecret(apiSecret);
	}

	public @Nullable String getRegion() {
		return this.account.getRegion();
	}

	public void setRegion(@Nullable String region) {
		this.account.setRegion(region);
	}

	public @Nullable String getEdge() {
		return this.account.getEdge();
	}

	public void setEdge(@Nullable String edge) {
		this.account.setEdge(edge);
	}

	public TwilioProperties.OAuth getOauth() {
		return this.account.getOauth();
	}

	/**
	 * Return the properties of the account alone.
	 */
	TwilioProperties account() {
		return this.account;
	}

	/**
	 * Return whether this client goes to an origin of its own.
	 */
	boolean hasOrigin() {
		return getBaseUrl() != null || getRegion() != null || getEdge() != null;
	}

}
