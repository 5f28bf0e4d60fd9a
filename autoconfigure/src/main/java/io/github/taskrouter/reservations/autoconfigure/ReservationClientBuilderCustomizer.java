package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.webclient.WebClientReservationClient;

/**
 * Callback for the builder of the auto-configured reservation client. Customizers are
 * applied in their order, after all properties.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ReservationClientBuilderCustomizer {

	/**
	 * Customizes the builder.
	 * @param builder the builder to customize
	 */
	void customize(WebClientReservationClient.Builder builder);

}
