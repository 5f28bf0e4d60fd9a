package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Connection details from properties.
 */
class PropertiesTwilioConnectionDetails implements TwilioConnectionDetails {

	private final @Nullable URI baseUrl;

	private final @Nullable String workspaceSid;

	private final TwilioCredentialsProvider credentialsProvider;

	PropertiesTwilioConnectionDetails(@Nullable URI baseUrl, @Nullable String workspaceSid,
			TwilioCredentialsProvider credentialsProvider) {
		this.baseUrl = baseUrl;
		this.workspaceSid = workspaceSid;
		this.credentialsProvider = credentialsProvider;
	}

	@Override
	public URI getBaseUrl() {
		return (this.baseUrl != null) ? this.baseUrl : TwilioConnectionDetails.super.getBaseUrl();
	}

	@Override
	public TwilioCredentialsProvider getCredentialsProvider() {
		return this.credentialsProvider;
	}

	@Override
	public @Nullable String getWorkspaceSid() {
		return this.workspaceSid;
	}

}
