package io.github.taskrouter.reservations.webclient;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * The last filter of a request, beneath all those of the host. Adds the headers that are
 * the client's own, gives credentials away to the configured origin only, and lets each
 * attempt be written once.
 */
final class RequestGuard implements ExchangeFilterFunction {

	static final String ATTEMPT = Attempt.class.getName();

	static final String DESTINATION = Destination.class.getName();

	private static final List<MediaType> ACCEPTED = List.of(MediaType.APPLICATION_JSON);

	private final String userAgent;

	RequestGuard(String userAgent) {
		this.userAgent = userAgent;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Attempt attempt = (Attempt) request.attribute(ATTEMPT).orElseThrow();
		Destination destination = (Destination) request.attribute(DESTINATION).orElseThrow();
		return Mono.defer(() -> destination.origin().covers(request.url())
				? attempt.exchange(signed(request, destination.credentials()), next)
				: Mono.error(new RefusedException("a filter has led the request away from the configured origin")));
	}

	private ClientRequest signed(ClientRequest request, TwilioCredentials credentials) {
		return ClientRequest.from(request).headers((headers) -> sign(headers, credentials)).build();
	}

	private void sign(HttpHeaders headers, TwilioCredentials credentials) {
		headers.set(HttpHeaders.AUTHORIZATION, credentials.authorization());
		headers.setAccept(ACCEPTED);
		headers.set(HttpHeaders.USER_AGENT, this.userAgent);
	}

}
