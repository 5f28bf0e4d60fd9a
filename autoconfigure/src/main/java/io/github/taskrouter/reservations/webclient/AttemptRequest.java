package io.github.taskrouter.reservations.webclient;

import reactor.core.publisher.Mono;

import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/**
 * The request of an {@link Attempt}, which decides whether it is written.
 */
final class AttemptRequest extends ForwardedRequest {

	private final Attempt attempt;

	AttemptRequest(ClientRequest request, Attempt attempt) {
		super(request);
		this.attempt = attempt;
	}

	@Override
	public Mono<Void> writeTo(ClientHttpRequest message, ExchangeStrategies strategies) {
		return this.attempt.write(message, () -> this.request.writeTo(message, strategies));
	}

}
