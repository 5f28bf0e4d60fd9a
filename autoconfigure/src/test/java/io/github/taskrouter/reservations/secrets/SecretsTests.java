package io.github.taskrouter.reservations.secrets;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import io.micrometer.observation.ObservationRegistry;
import io.netty.handler.logging.LogLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.logging.AdvancedByteBufFormat;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drives every operation into every kind of answer, with everything logged down to TRACE,
 * and looks for secrets and phone numbers in all that comes to light.
 */
class SecretsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final Evidence evidence = new Evidence();

	private final TwilioServer server = new TwilioServer();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource
	void nothingShowsWhateverTheAnswer(Credentials credentials) {
		this.server.server()
			.stubFor(post("/token").atPriority(1)
				.willReturn(okJson("{\"access_token\": \"%s\", \"expires_in\": 3600}".formatted(Secrets.AUTH_TOKEN))));
		run(credentials, this.server.baseUrl(), (client) -> {
			for (Map.Entry<String, ResponseDefinitionBuilder> answer : Answers.all().entrySet()) {
				this.server.answer(answer.getValue());
				call(answer.getKey(), client);
			}
		});
		assertThat(this.server.requests()).hasSizeGreaterThan(250)
			.anySatisfy((request) -> assertThat(request.getHeader("Authorization")).startsWith(credentials.scheme))
			.anySatisfy((request) -> assertThat(request.getBodyAsString()).contains("SipAuthPassword=s1p-P4ss%26w0rd"));
		assertThat(this.evidence.lacking("log of reactor.netty.http.client",
				"observation: twilio.taskrouter.reservations", "observation: http.client.requests",
				"TaskRouterDecodingException", "PagingException", "bean taskRouterReservationClient"))
			.isEmpty();
		assertThat(this.evidence.leaks()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 400 Bad ", "HTTP/1.1 200 OK\r\nX-Echo: ",
			"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", "HTTP/1.1 400 Bad\r\n\r\n",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
			"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" })
	void nothingShowsWhereAServerSendsBackTheRequestItself(String greeting) throws IOException {
		try (EchoServer echo = new EchoServer(greeting)) {
			run(Credentials.AUTH_TOKEN, echo.baseUrl(), (client) -> call("echo", client));
		}
		assertThat(this.evidence.lacking("Exception")).isEmpty();
		assertThat(this.evidence.leaks()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 401 ", "HTTP/1.1 401 Unauthorized\r\nX-Echo: ",
			"HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n", "HTTP/1.1 400 Bad\r\n\r\n" })
	void nothingShowsWhereATokenEndpointSendsBackTheRequestItself(String greeting) throws IOException {
		try (EchoServer echo = new EchoServer(greeting)) {
			run(Credentials.OAUTH, echo.baseUrl(), (client) -> call("echo", client));
		}
		assertThat(this.evidence.lacking("no OAuth token")).isEmpty();
		assertThat(this.evidence.leaks()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:1", "https://no-such-host.invalid", "https://localhost:PORT" })
	void nothingShowsWhereNoConnectionIsMade(String baseUrl) {
		URI nowhere = URI.create(baseUrl.replace("PORT", String.valueOf(this.server.baseUrl().getPort())));
		run(Credentials.API_KEY, nowhere, (client) -> call("no connection", client));
		assertThat(this.evidence.lacking("could not be sent")).isEmpty();
		assertThat(this.evidence.leaks()).isEmpty();
	}

	@Test
	void aWiretapOfTheHostIsNoticedInEveryRespect() {
		runner(Credentials.AUTH_TOKEN, this.server.baseUrl())
			.withBean(ClientHttpConnectorBuilder.class,
					() -> ClientHttpConnectorBuilder.reactor()
						.withHttpClientCustomizer((HttpClient client) -> client.wiretap("io.netty.wiretap",
								LogLevel.TRACE, AdvancedByteBufFormat.TEXTUAL)))
			.run((context) -> call("wiretap", context.getBean(ReservationClient.class)));
		assertThat(String.join("\n", this.evidence.leaks())).contains("Authorization header", "SIP user name",
				"SIP password", "phone number");
	}

	@Test
	void aSecretInAnExceptionIsNoticedHoweverDeep() {
		IllegalStateException deep = new IllegalStateException("top");
		deep.addSuppressed(new IOException("middle", new IOException(Secrets.API_SECRET + Secrets.AUTH_TOKEN)));
		this.evidence.add("planted", deep);
		assertThat(this.evidence.leaks()).hasSize(2);
	}

	private void run(Credentials credentials, URI baseUrl, Consumer<ReservationClient> scenario) {
		runner(credentials, baseUrl).run((context) -> {
			assertThat(context).hasNotFailed();
			scenario.accept(context.getBean(ReservationClient.class));
			for (String name : context.getBeanDefinitionNames()) {
				if (context.getBeanFactory().isSingleton(name)) {
					this.evidence.add("bean " + name, context.getBean(name));
				}
			}
		});
	}

	private ApplicationContextRunner runner(Credentials credentials, URI baseUrl) {
		return new ApplicationContextRunner().withUserConfiguration(Host.class)
			.withBean(ObservationRegistry.class, () -> ObservationCapture.registry(this.evidence))
			.withPropertyValues(credentials.properties)
			.withPropertyValues("twilio.taskrouter.base-url=" + baseUrl, "twilio.oauth.token-uri=" + baseUrl + "/token",
					"twilio.taskrouter.workspace-sid=" + TestSids.WORKSPACE, "twilio.taskrouter.read-timeout=250ms",
					"twilio.taskrouter.max-in-memory-size=64KB", "twilio.taskrouter.retry.min-backoff=1ms",
					"twilio.taskrouter.retry.max-attempts=2", "spring.http.codecs.log-request-details=true",
					"spring.reactor.netty.shutdown-quiet-period=0s");
	}

	/**
	 * Makes all calls, and takes down what they bring.
	 */
	private void call(String answer, ReservationClient client) {
		LogCapture logs = new LogCapture(this.evidence);
		try {
			Flux.fromIterable(Calls.of(client))
				.concatMap((call) -> Flux.from(call)
					.doOnNext((value) -> this.evidence.add("value of " + answer, value))
					.doOnError((failure) -> this.evidence.add("failure of " + answer, failure))
					.onErrorComplete())
				.then()
				.block(TIMEOUT);
		}
		finally {
			logs.close();
		}
	}

	enum Credentials {

		AUTH_TOKEN("Basic ", "twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + Secrets.AUTH_TOKEN),

		API_KEY("Basic ", "twilio.api-key=" + TestSids.API_KEY, "twilio.api-secret=" + Secrets.API_SECRET),

		OAUTH("Bearer ", "twilio.oauth.client-id=OQ1", "twilio.oauth.client-secret=" + Secrets.API_SECRET);

		private final String scheme;

		private final String[] properties;

		Credentials(String scheme, String... properties) {
			this.scheme = scheme;
			this.properties = properties;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Host {

	}

}
