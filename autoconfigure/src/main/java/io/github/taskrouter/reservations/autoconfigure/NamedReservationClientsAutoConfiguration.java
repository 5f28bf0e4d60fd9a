package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.ReservationClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for a {@link ReservationClient} for
 * each name under {@code twilio.taskrouter.clients}. The bean of a client {@code sales}
 * is {@code salesReservationClient}. It has the properties of the plain client where it
 * sets none of its own, with two exceptions: one that sets any credential takes none from
 * the plain client, and one that sets a base URL, a region or an edge takes none of these
 * three.
 * <p>
 * Each client has connections and limits of its own. A client without credentials, its
 * own or the plain client's, is not created.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ReservationClientAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = TaskRouterProperties.ENABLED, matchIfMissing = true)
@EnableConfigurationProperties({ TwilioProperties.class, TaskRouterProperties.class })
@Import({ ReservationClientBuilders.class, OAuthCredentialsProviderBuilders.class, NamedReservationClients.class,
		NamedReservationClientsRegistrar.class })
public final class NamedReservationClientsAutoConfiguration {

	NamedReservationClientsAutoConfiguration() {
	}

}
