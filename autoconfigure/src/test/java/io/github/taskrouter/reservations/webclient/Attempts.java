package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.mock.http.client.reactive.MockClientHttpRequest;

/**
 * Takes attempts as far as a connector does.
 */
final class Attempts {

	private Attempts() {
	}

	/**
	 * Write the request of an attempt.
	 * @return whether it was written
	 */
	static boolean write(Attempt attempt) {
		return attempt.connect() && writeConnected(attempt);
	}

	/**
	 * Write the request of an attempt that has a connection.
	 * @return whether it was written
	 */
	static boolean writeConnected(Attempt attempt) {
		AtomicBoolean written = new AtomicBoolean();
		Mono<Void> end = attempt.write(new MockClientHttpRequest(HttpMethod.GET, URI.create("http://localhost/")),
				() -> Mono.fromRunnable(() -> written.set(true)));
		end.subscribe((nothing) -> {
		}, (failure) -> {
		});
		return written.get();
	}

}
