package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.webclient.TwilioCredentials;

/**
 * Connection details from properties: checked when they are made, and read anew whenever
 * they are asked for, since properties can be bound again with a rotated secret.
 */
class PropertiesTwilioConnectionDetails implements TwilioConnectionDetails {

	private final TwilioProperties twilio;

	private final TaskRouterProperties taskRouter;

	PropertiesTwilioConnectionDetails(TwilioProperties twilio, TaskRouterProperties taskRouter) {
		this.twilio = twilio;
		this.taskRouter = taskRouter;
		getBaseUrl();
		getCredentials();
	}

	@Override
	public URI getBaseUrl() {
		URI baseUrl = TaskRouterBaseUrl.from(this.twilio, this.taskRouter);
		return (baseUrl != null) ? baseUrl : TwilioConnectionDetails.super.getBaseUrl();
	}

	@Override
	public TwilioCredentials getCredentials() {
		return PropertiesTwilioCredentials.from(this.twilio);
	}

}
