package io.github.taskrouter.reservations.test;

import java.time.Duration;

import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server of one test, with a caller over plain HTTP and a client.
 */
class RunningTaskRouter implements AfterEachCallback {

	static final Duration PATIENCE = Duration.ofSeconds(10);

	final EmbeddedTaskRouter server = EmbeddedTaskRouter.start();

	final TwilioCaller caller = new TwilioCaller(this.server);

	final WebClientReservationClient client = client(WebClientReservationClient.builder());

	WebClientReservationClient client(WebClientReservationClient.Builder builder) {
		return builder.baseUrl(this.server.baseUrl())
			.credentials(this.server.accountSid(), this.server.authToken())
			.workspaceSid(this.server.workspaceSid())
			.minBackoff(Duration.ofMillis(10))
			.build();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.client.close();
		this.server.close();
	}

}
