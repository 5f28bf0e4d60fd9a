package io.github.taskrouter.reservations.autoconfigure;

import org.springframework.http.client.reactive.ClientHttpConnector;

/**
 * The connector of the reservation client. It is wrapped, since a bean of the connector's
 * own type would become the one of the host's {@code WebClient}s.
 */
record TaskRouterConnector(ClientHttpConnector connector) {

}
