package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import org.jspecify.annotations.Nullable;

/**
 * Connection details from properties, checked when they are made.
 */
class PropertiesTwilioConnectionDetails implements TwilioConnectionDetails {

	private final @Nullable URI baseUrl;

	private final TwilioCredentials credentials;

	PropertiesTwilioConnectionDetails(TwilioProperties twilio, TaskRouterProperties taskRouter) {
		this.baseUrl = TaskRouterBaseUrl.from(twilio, taskRouter);
		this.credentials = PropertiesTwilioCredentials.from(twilio);
	}

	@Override
	public URI getBaseUrl() {
		return (this.baseUrl != null) ? this.baseUrl : TwilioConnectionDetails.super.getBaseUrl();
	}

	@Override
	public TwilioCredentials getCredentials() {
		return this.credentials;
	}

}
