package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import org.jspecify.annotations.Nullable;

/**
 * Connection details from properties, checked when they are made. Credentials are read
 * anew whenever they are asked for, since properties can be bound again with a rotated
 * secret.
 */
class PropertiesTwilioConnectionDetails implements TwilioConnectionDetails {

	private final @Nullable URI baseUrl;

	private final TwilioProperties twilio;

	PropertiesTwilioConnectionDetails(TwilioProperties twilio, TaskRouterProperties taskRouter) {
		this.baseUrl = TaskRouterBaseUrl.from(twilio, taskRouter);
		this.twilio = twilio;
		getCredentials();
	}

	@Override
	public URI getBaseUrl() {
		return (this.baseUrl != null) ? this.baseUrl : TwilioConnectionDetails.super.getBaseUrl();
	}

	@Override
	public TwilioCredentials getCredentials() {
		return PropertiesTwilioCredentials.from(this.twilio);
	}

}
