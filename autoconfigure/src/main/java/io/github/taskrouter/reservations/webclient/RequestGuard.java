package io.github.taskrouter.reservations.webclient;

import java.util.Objects;

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * The last filter of a request, beneath all those of the host. Gives credentials away to
 * the configured origin only, and lets each attempt be written once.
 */
final class RequestGuard implements ExchangeFilterFunction {

	static final String ATTEMPT = Attempt.class.getName();

	private final String userAgent;

	RequestGuard(String userAgent) {
		this.userAgent = userAgent;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Attempt attempt = (Attempt) request.attribute(ATTEMPT).orElseThrow();
		Destination destination = Objects.requireNonNull(attempt.destination());
		return destination.origin().covers(request.url())
				? attempt.exchange(new SignedRequest(request, destination.credentials(), this.userAgent), next) : Mono
					.error(() -> new RefusedException("a filter has led the request away from the configured origin"));
	}

}
