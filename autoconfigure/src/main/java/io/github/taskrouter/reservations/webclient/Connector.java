package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;

/**
 * Carries the requests of a client. Opened with the client, or with the first start after
 * a stop, and closed with it.
 */
final class Connector implements ClientHttpConnector {

	private final Supplier<OpenConnector> opener;

	private volatile @Nullable OpenConnector open;

	Connector(Supplier<OpenConnector> opener) {
		this.opener = opener;
		this.open = opener.get();
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		OpenConnector open = this.open;
		return (open != null) ? open.connector().connect(method, uri, requestCallback)
				: Mono.error(new RefusedException("the client is closed"));
	}

	synchronized void start() {
		if (this.open == null) {
			this.open = this.opener.get();
		}
	}

	synchronized void stop() {
		OpenConnector open = this.open;
		this.open = null;
		if (open != null) {
			open.close();
		}
	}

	boolean isOpen() {
		return this.open != null;
	}

}
