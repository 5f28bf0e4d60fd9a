package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.webclient.WebClientReservationClient;

/**
 * Callback interface that can be used to customize the auto-configured
 * {@link WebClientReservationClient.Builder}. Called in order, after all properties have
 * been applied.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ReservationClientBuilderCustomizer {

	/**
	 * Customize the builder.
	 * @param builder the builder to customize
	 */
	void customize(WebClientReservationClient.Builder builder);

}
