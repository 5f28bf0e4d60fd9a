package io.github.taskrouter.reservations.webclient;

import org.springframework.http.client.reactive.ClientHttpConnector;

/**
 * A connector, and what closes it.
 *
 * @param connector the connector
 * @param closer closes its connections and ends its threads
 */
record OpenConnector(ClientHttpConnector connector, Closer closer) {

	/**
	 * Create one for a connector that was given, and that others may use as well.
	 */
	static OpenConnector given(ClientHttpConnector connector) {
		return new OpenConnector(connector, () -> {
		});
	}

	void close() {
		try {
			this.closer.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException("the connector could not be closed", ex);
		}
	}

	/**
	 * Closes a connector.
	 */
	@FunctionalInterface
	interface Closer {

		void close() throws Exception;

	}

}
