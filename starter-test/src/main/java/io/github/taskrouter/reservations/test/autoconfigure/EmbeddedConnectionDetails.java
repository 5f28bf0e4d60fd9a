package io.github.taskrouter.reservations.test.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.autoconfigure.TwilioConnectionDetails;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;

/**
 * Connection details that lead to an {@link EmbeddedTaskRouter}.
 */
record EmbeddedConnectionDetails(EmbeddedTaskRouter taskRouter) implements TwilioConnectionDetails {

	@Override
	public URI getBaseUrl() {
		return this.taskRouter.baseUrl();
	}

	@Override
	public TwilioCredentialsProvider getCredentialsProvider() {
		return TwilioCredentialsProvider
			.of(TwilioCredentials.basic(this.taskRouter.accountSid(), this.taskRouter.authToken()));
	}

	@Override
	public String getWorkspaceSid() {
		return this.taskRouter.workspaceSid();
	}

}
