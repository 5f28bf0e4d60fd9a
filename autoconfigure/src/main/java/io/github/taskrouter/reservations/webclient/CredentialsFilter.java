package io.github.taskrouter.reservations.webclient;

import java.nio.charset.StandardCharsets;
import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * The last to touch a request: adds the headers that are the client's own, whatever the
 * filters of the host have set, and credentials only if the request still goes to where
 * they belong.
 */
final class CredentialsFilter implements ExchangeFilterFunction {

	static final String CONNECTION_ATTRIBUTE = Connection.class.getName();

	private final String userAgent;

	CredentialsFilter(String userAgent) {
		this.userAgent = userAgent;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Connection connection = (Connection) request.attribute(CONNECTION_ATTRIBUTE).orElseThrow();
		if (!connection.origin().covers(request.url())) {
			return Mono.error(new RefusalException("a filter has led the request away from the configured origin"));
		}
		return next.exchange(
				ClientRequest.from(request).headers((headers) -> sign(headers, connection.credentials())).build());
	}

	private void sign(HttpHeaders headers, TwilioCredentials credentials) {
		headers.setBasicAuth(credentials.username(), credentials.password(), StandardCharsets.UTF_8);
		headers.setAccept(List.of(MediaType.APPLICATION_JSON));
		headers.set(HttpHeaders.USER_AGENT, this.userAgent);
	}

}
