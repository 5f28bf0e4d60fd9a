package io.github.taskrouter.reservations.test.autoconfigure;

import io.github.taskrouter.reservations.autoconfigure.ReservationClientAutoConfiguration;
import io.github.taskrouter.reservations.autoconfigure.TwilioConnectionDetails;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for an {@link EmbeddedTaskRouter}.
 * Imported only by {@link AutoConfigureTaskRouter @AutoConfigureTaskRouter}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReservationClientAutoConfiguration.class)
public final class EmbeddedTaskRouterAutoConfiguration {

	EmbeddedTaskRouterAutoConfiguration() {
	}

	@Bean(destroyMethod = "close")
	EmbeddedTaskRouter embeddedTaskRouter() {
		return EmbeddedTaskRouter.start();
	}

	@Bean(ConnectionDetailsReplacer.EMBEDDED)
	@Primary
	TwilioConnectionDetails connectionDetails(EmbeddedTaskRouter taskRouter) {
		return new EmbeddedConnectionDetails(taskRouter);
	}

	@Bean
	static ConnectionDetailsReplacer embeddedTaskRouterConnectionDetailsReplacer() {
		return new ConnectionDetailsReplacer();
	}

}
