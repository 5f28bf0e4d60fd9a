package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * Asks an OAuth token endpoint for tokens. Its failures show neither the client secret
 * nor what the endpoint says, which may repeat it. Wherever the endpoint does not refuse
 * the client credentials, the call that needs the token may be retried: it is certain
 * that Twilio did not process it.
 */
final class TokenEndpoint {

	private static final ObjectReader JSON = new JsonMapper().readerFor(JsonNode.class);

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);

	private final WebClient webClient;

	private final URI uri;

	private final RequestBody form;

	private final LongSupplier clock;

	private final Duration timeout;

	private final AnswerBody body = new AnswerBody(DataSize.ofKilobytes(64));

	TokenEndpoint(ClientHttpConnector connector, URI uri, String clientId, String clientSecret, LongSupplier clock) {
		this(connector, uri, clientId, clientSecret, clock, TIMEOUT);
	}

	TokenEndpoint(ClientHttpConnector connector, URI uri, String clientId, String clientSecret, LongSupplier clock,
			Duration timeout) {
		this.webClient = WebClient.builder()
			.clientConnector(connector)
			.defaultHeader(HttpHeaders.USER_AGENT, UserAgent.VALUE)
			.filter((request, next) -> new Attempt().exchange(request, next))
			.build();
		this.uri = uri;
		this.form = new RequestBody(form(clientId, clientSecret));
		this.clock = clock;
		this.timeout = timeout;
	}

	private static Map<String, List<String>> form(String clientId, String clientSecret) {
		Map<String, List<String>> form = new LinkedHashMap<>();
		form.put("grant_type", List.of("client_credentials"));
		form.put("client_id", List.of(clientId));
		form.put("client_secret", List.of(clientSecret));
		return form;
	}

	Mono<OAuthToken> token() {
		return Mono.defer(() -> token(this.clock.getAsLong()))
			.timeout(this.timeout)
			.switchIfEmpty(Mono.error(() -> unavailable("gave no answer", null)))
			.onErrorMap((failure) -> !(failure instanceof TaskRouterException), this::unavailable);
	}

	private Mono<OAuthToken> token(long now) {
		return this.webClient.post()
			.uri(this.uri)
			.accept(MediaType.APPLICATION_JSON)
			.body(this.form)
			.exchangeToMono((response) -> read(response).map((answer) -> token(response, answer, now)));
	}

	private Mono<JsonNode> read(ClientResponse response) {
		Mono<JsonNode> answer = this.body.bytes(response).map(TokenEndpoint::tree);
		return response.statusCode().is2xxSuccessful() ? answer
				: answer.onErrorReturn(Exception.class, MissingNode.getInstance());
	}

	private static JsonNode tree(byte[] bytes) {
		try {
			return (bytes.length > 0) ? JSON.readValue(bytes) : MissingNode.getInstance();
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	private OAuthToken token(ClientResponse response, JsonNode answer, long now) {
		HttpStatusCode status = response.statusCode();
		if (REFUSALS.contains(status.value())) {
			throw refused(status, answer, response.headers().asHttpHeaders());
		}
		if (!status.is2xxSuccessful()) {
			throw unavailable("answered HTTP " + status.value(), null);
		}
		OAuthToken token = OAuthToken.read(answer, now);
		if (token == null) {
			throw unavailable("answered without a token", null);
		}
		return token;
	}

	private TaskRouterResponseException refused(HttpStatusCode status, JsonNode answer, HttpHeaders headers) {
		@Nullable Integer code = answer.path("code").isInt() ? answer.path("code").intValue() : null;
		return TaskRouterResponseException.create(status, code,
				"no OAuth token: %s refused the client credentials with HTTP %d%s".formatted(this.uri.getHost(),
						status.value(), (code != null) ? ", Twilio code " + code : ""),
				headers);
	}

	private TaskRouterTransportException unavailable(Throwable failure) {
		Throwable cause = (failure instanceof WebClientRequestException && failure.getCause() != null)
				? failure.getCause() : failure;
		return unavailable("gave no answer that can be used (%s)".formatted(cause.getClass().getSimpleName()), cause);
	}

	private TaskRouterTransportException unavailable(String reason, @Nullable Throwable cause) {
		return TaskRouterTransportException.create("no OAuth token: %s %s".formatted(this.uri.getHost(), reason), false,
				cause, null);
	}

}
