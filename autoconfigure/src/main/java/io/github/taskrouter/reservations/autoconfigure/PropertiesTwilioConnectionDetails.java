package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Connection details from properties, checked when they are created.
 */
class PropertiesTwilioConnectionDetails implements TwilioConnectionDetails {

	private final @Nullable URI baseUrl;

	private final @Nullable String workspaceSid;

	private final TwilioCredentialsProvider credentialsProvider;

	PropertiesTwilioConnectionDetails(TwilioProperties twilio, TaskRouterProperties taskRouter,
			TwilioCredentialsProvider credentialsProvider) {
		this.baseUrl = TaskRouterBaseUrl.from(twilio, taskRouter);
		this.workspaceSid = taskRouter.getWorkspaceSid();
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
