package io.github.taskrouter.desk;

import java.net.URI;

import io.github.taskrouter.embedded.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.autoconfigure.TwilioConnectionDetails;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * Puts an embedded TaskRouter where the desk would find Twilio. Without an annotation, so
 * that the desk does not find it by itself: it is named where it is wanted.
 */
class EmbeddedTaskRouterConfiguration {

	@Bean
	EmbeddedTaskRouter taskRouter(@Value("${twilio.taskrouter.workspace-sid}") String workspaceSid) {
		EmbeddedTaskRouter taskRouter = EmbeddedTaskRouter.builder().workspaceSid(workspaceSid).start();
		DemoTasks.addTo(taskRouter);
		return taskRouter;
	}

	@Bean
	TwilioConnectionDetails taskRouterConnectionDetails(EmbeddedTaskRouter taskRouter) {
		return new EmbeddedConnectionDetails(taskRouter);
	}

	private record EmbeddedConnectionDetails(EmbeddedTaskRouter taskRouter) implements TwilioConnectionDetails {

		@Override
		public URI getBaseUrl() {
			return this.taskRouter.baseUri();
		}

		@Override
		public TwilioCredentialsProvider getCredentialsProvider() {
			return TwilioCredentialsProvider
				.of(TwilioCredentials.basic(this.taskRouter.accountSid(), this.taskRouter.authToken()));
		}

	}

}
