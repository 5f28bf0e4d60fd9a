package io.github.taskrouter.reservations.fault;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.OpenClient;

/**
 * The client as a service gets it, with its connector and its pool. Only its patience is
 * short.
 */
final class FaultClient {

	static final int MAX_ATTEMPTS = 3;

	static final int MAX_IN_MEMORY_KB = 2048;

	private static final String[] IMPATIENT = { "connect-timeout=400ms", "read-timeout=400ms", "call-timeout=2s",
			"max-in-memory-size=" + MAX_IN_MEMORY_KB + "KB", "retry.max-attempts=" + MAX_ATTEMPTS,
			"retry.min-backoff=1ms", "retry.max-backoff=2ms" };

	private FaultClient() {
	}

	/**
	 * Use a client of a server.
	 */
	static void use(ClientKind kind, URI baseUrl, Consumer<ReservationClient> usage, String... properties) {
		use(kind, baseUrl, Place.Nothing.class, usage, properties);
	}

	/**
	 * Use a client of a server that has more to its context, where it has one.
	 */
	static void use(ClientKind kind, URI baseUrl, Class<?> configuration, Consumer<ReservationClient> usage,
			String... properties) {
		try (OpenClient open = kind.open(baseUrl, List.of(SharedLoopsConfiguration.class, configuration),
				Stream.of(IMPATIENT, properties).flatMap(Stream::of).toArray(String[]::new))) {
			usage.accept(open.client());
		}
	}

}
