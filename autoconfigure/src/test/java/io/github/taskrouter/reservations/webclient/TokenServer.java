package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;

/**
 * An OAuth token endpoint, with a clock for those who ask it. Its tokens are numbered.
 */
final class TokenServer implements AutoCloseable {

	static final String SECRET = "5ecre7-client-secret";

	static final Duration LIFE = Duration.ofHours(1);

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final String FORM = "grant_type=client_credentials&client_id=OQ1&client_secret=" + SECRET;

	private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final DisposableServer server;

	private volatile IntFunction<Answer> answers = (number) -> token(number, "3600");

	private volatile Mono<Void> gate = Mono.empty();

	TokenServer() {
		this.server = HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> {
			Mono<String> form = request.receive().aggregate().asString();
			return form.flatMap((text) -> {
				this.requests.add(request.method() + " " + request.uri() + " " + text);
				Answer answer = this.answers.apply(this.requests.size());
				return this.gate.then(response.status(answer.status).sendString(Mono.just(answer.body)).then());
			});
		}).bindNow(Duration.ofSeconds(10));
	}

	/**
	 * An answer with a token: {@code token-1} for the first request, and so on.
	 */
	static Answer token(int number, String expiresIn) {
		return new Answer(200, """
				{"access_token": "token-%d", "token_type": "Bearer", "expires_in": %s, "refresh_token": null}"""
			.formatted(number, expiresIn));
	}

	TokenServer answer(IntFunction<Answer> answers) {
		this.answers = answers;
		return this;
	}

	/**
	 * Hold back all answers from now on.
	 * @return lets them go
	 */
	Runnable hold() {
		Sinks.Empty<Void> sink = Sinks.empty();
		this.gate = sink.asMono();
		return sink::tryEmitEmpty;
	}

	/**
	 * Let time go by for those who ask.
	 */
	void pass(Duration time) {
		this.clock.addAndGet(time.toNanos());
	}

	/**
	 * Wait for the requests to come in.
	 */
	void await(int requests) throws InterruptedException {
		for (int i = 0; i < 1000 && this.requests.size() < requests; i++) {
			TimeUnit.MILLISECONDS.sleep(10);
		}
	}

	/**
	 * Return how many requests have come in, all of them as they should be.
	 */
	int requests() {
		return (int) this.requests.stream().filter(("POST /v2/token " + FORM)::equals).count();
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.port() + "/v2/token");
	}

	long time() {
		return this.clock.get();
	}

	OAuthCredentialsProvider provider() {
		return provider(ClientHttpConnectorBuilder.reactor());
	}

	OAuthCredentialsProvider provider(ClientHttpConnectorBuilder<?> connectors) {
		return provider(connectors, uri(), Settings.HTTP_CLIENT, TIMEOUT, this.clock::get);
	}

	OAuthCredentialsProvider provider(LongSupplier clock) {
		return provider(ClientHttpConnectorBuilder.reactor(), uri(), Settings.HTTP_CLIENT, TIMEOUT, clock);
	}

	/**
	 * Create a provider that asks somewhere else, or does not wait for long.
	 */
	OAuthCredentialsProvider provider(URI uri, HttpClientSettings settings, Duration timeout) {
		return provider(ClientHttpConnectorBuilder.reactor(), uri, settings, timeout, this.clock::get);
	}

	private static OAuthCredentialsProvider provider(ClientHttpConnectorBuilder<?> connectors, URI uri,
			HttpClientSettings settings, Duration timeout, LongSupplier clock) {
		Connector connector = new Connector(new ConnectorOpener(connectors, settings, 2)::open);
		return new OAuthCredentialsProvider(connector,
				new OAuthTokens(new TokenEndpoint(connector, uri, "OQ1", SECRET, clock, timeout), clock));
	}

	@Override
	public void close() {
		this.server.disposeNow(Duration.ofSeconds(10));
	}

	record Answer(int status, String body) {

	}

}
