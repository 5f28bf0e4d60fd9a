package io.github.taskrouter.reservations.webclient;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/**
 * A request with the headers that are the client's own, whatever a filter has set. They
 * come in when it is written, where nobody sees the credentials any more.
 */
final class SignedRequest extends ForwardedRequest {

	private final TwilioCredentials credentials;

	private final String userAgent;

	SignedRequest(ClientRequest request, TwilioCredentials credentials, String userAgent) {
		super(request);
		this.credentials = credentials;
		this.userAgent = userAgent;
	}

	@Override
	public Mono<Void> writeTo(ClientHttpRequest message, ExchangeStrategies strategies) {
		HttpHeaders headers = message.getHeaders();
		headers.set(HttpHeaders.AUTHORIZATION, this.credentials.authorization());
		headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
		headers.set(HttpHeaders.USER_AGENT, this.userAgent);
		return this.request.writeTo(message, strategies);
	}

}
