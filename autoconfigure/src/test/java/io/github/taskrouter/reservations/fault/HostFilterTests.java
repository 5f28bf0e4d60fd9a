package io.github.taskrouter.reservations.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationNotFoundException;
import io.github.taskrouter.reservations.TaskRouterAuthenticationException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Filters of a host that get in the way. Whatever they do, the one permit and the one
 * connection of the client come back.
 */
class HostFilterTests {

	private static final ExchangeFilterFunction SWALLOWS_CANCELS = (request, next) -> next.exchange(request).cache();

	private static final ExchangeFilterFunction RETRIES_ERRORS = (request, next) -> next.exchange(request)
		.flatMap((response) -> response.statusCode().isError() ? response.createError() : Mono.just(response))
		.retry(1);

	@Test
	void aCancelThatIsSwallowedAbortsTheExchangeAllTheSame() {
		use(Wire::hang, (builder) -> builder.webClientCustomizer((web) -> web.filter(SWALLOWS_CANCELS)),
				(client, server) -> {
					Disposable call = Operation.FETCH.call(client).subscribe();
					await().until(() -> server.requests() == 1);
					call.dispose();
					server.recover();
					assertThat(Call.of(Operation.FETCH, client).failure()).isNull();
					assertThat(server.connections()).isEqualTo(2);
				});
	}

	@Test
	void aCancelThatIsSwallowedWhileAConnectionIsAwaitedFreesTheConnection() {
		use(Script.WELL, (builder) -> builder.connector(late(Duration.ofMillis(300)))
			.webClientCustomizer((web) -> web.filter(SWALLOWS_CANCELS)), (client, server) -> {
				Disposable call = Operation.FETCH.call(client).subscribe();
				Mono.delay(Wire.MOMENT).block();
				call.dispose();
				assertThat(Call.of(Operation.FETCH, client).failure()).isNull();
				assertThat(server.requests()).isOne();
			});
	}

	@Test
	void anExchangeFunctionOfACustomizerTakesNothingFromTheConnector() {
		use(Script.WELL,
				(builder) -> builder.webClientCustomizer((web) -> web.exchangeFunction((request) -> Mono.never())),
				(client, server) -> {
					assertThat(Call.of(Operation.FETCH, client).failure()).isNull();
					assertThat(server.requests()).isOne();
				});
	}

	@Test
	void anAnswerThatNobodyReadsKeepsNoConnection() {
		ExchangeFilterFunction filter = (request, next) -> next.exchange(request)
			.flatMap((response) -> response.statusCode().is5xxServerError() ? next.exchange(request)
					: Mono.just(response));
		use((wire) -> wire.send(Answers.head("503 No")).send("Content-Length: 2\r\n\r\n").hang(),
				(builder) -> builder.maxAttempts(1).webClientCustomizer((web) -> web.filter(filter)),
				(client, server) -> {
					assertThat(Call.of(Operation.UPDATE, client).failure()).isNotNull();
					server.recover();
					assertThat(Call.of(Operation.UPDATE, client).failure()).isNull();
				});
	}

	@Test
	void anAnswerThatIsReplacedKeepsNoConnection() {
		ExchangeFilterFunction filter = (request, next) -> next.exchange(request).flatMap((response) -> ok());
		use((wire) -> wire.head(2).hang(), (builder) -> builder.webClientCustomizer((web) -> web.filter(filter)),
				(client, server) -> {
					assertThat(Call.of(Operation.FETCH, client).failure()).isNull();
					assertThat(Call.of(Operation.FETCH, client).failure()).isNull();
					assertThat(server.requests()).isEqualTo(2);
				});
	}

	@Test
	void aTokenThatWasRefusedIsRenewedThoughAFilterRetries() {
		AtomicInteger tokens = new AtomicInteger();
		use((wire) -> wire.answer("401 No", "no"),
				(builder) -> builder
					.credentials(() -> Mono.just(TwilioCredentials.bearer("t" + tokens.incrementAndGet())))
					.webClientCustomizer((web) -> web.filter(RETRIES_ERRORS)),
				(client, server) -> {
					assertThat(Call.of(Operation.UPDATE, client).failure())
						.isInstanceOf(TaskRouterAuthenticationException.class);
					assertThat(server.requests()).isEqualTo(2);
				});
	}

	@Test
	void aRefusalHoldsItsKindBackThoughAFilterRetries() {
		use((wire) -> wire.answer("429 No", "no", "Retry-After: 30"),
				(builder) -> builder.maxAttempts(1).webClientCustomizer((web) -> web.filter(RETRIES_ERRORS)),
				(client, server) -> {
					assertThat(Call.of(Operation.UPDATE, client).failure())
						.isInstanceOf(TaskRouterRateLimitException.class);
					assertThat(Call.of(Operation.UPDATE, client).failure()).isInstanceOfSatisfying(
							TaskRouterTransportException.class, (ex) -> assertThat(ex.isSent()).isFalse());
					assertThat(server.requests()).isOne();
				});
	}

	@Test
	void anErrorThatAFilterAnswersWithIsTakenAsItIs() {
		ExchangeFilterFunction filter = (request, next) -> Mono.just(ClientResponse.create(HttpStatus.NOT_FOUND)
			.body("{\"code\": 20404, \"message\": \"gone\", \"more_info\": \"https://docs.example\", \"status\": 404}")
			.build());
		use(Script.WELL, (builder) -> builder.webClientCustomizer((web) -> web.filter(filter)),
				(client, server) -> assertThat(Call.of(Operation.FETCH, client).failure())
					.isInstanceOfSatisfying(ReservationNotFoundException.class, (ex) -> {
						assertThat(ex.getMessage()).doesNotContain("could not be sent");
						assertThat(ex.getMoreInfo()).isEqualTo("https://docs.example");
					}));
	}

	@Test
	void aFilterThatAsksTwiceAtOnceGetsTheOneAnswer() {
		ExchangeFilterFunction filter = (request, next) -> Mono.firstWithValue(next.exchange(request),
				next.exchange(request));
		use(HostFilterTests::answerInParts, (builder) -> builder.webClientCustomizer((web) -> web.filter(filter)),
				(client, server) -> {
					assertThat(Call.of(Operation.UPDATE, client).failure()).isNull();
					assertThat(server.requests()).isOne();
				});
	}

	@Test
	void aSecondRequestThatAFilterCancelsLeavesTheAnswerOfTheFirst() {
		ExchangeFilterFunction filter = (request, next) -> next.exchange(request)
			.doOnNext((response) -> next.exchange(request).onErrorComplete().subscribe(cancelsAtOnce()));
		use(HostFilterTests::answerInParts, (builder) -> builder.webClientCustomizer((web) -> web.filter(filter)),
				(client, server) -> {
					assertThat(Call.of(Operation.UPDATE, client).failure()).isNull();
					assertThat(server.requests()).isOne();
				});
	}

	@Test
	void aFetchIsRepeatedByTheClientThoughTheConnectorOfTheHostRepeatsToo() {
		use(Script.inTurn(Wire::reset, Script.WELL), (builder) -> builder.connector(repeating()), (client, server) -> {
			assertThat(Call.of(Operation.FETCH, client).failure()).isNull();
			assertThat(server.requests()).isEqualTo(2);
		});
	}

	@Test
	void anUpdateThatTheConnectorOfTheHostRepeatsIsSentOnce() {
		use(Script.inTurn(Wire::reset, Script.WELL), (builder) -> builder.connector(repeating()), (client, server) -> {
			assertThat(Call.of(Operation.UPDATE, client).failure())
				.isInstanceOfSatisfying(TaskRouterTransportException.class, (ex) -> assertThat(ex.isSent()).isTrue());
			assertThat(server.requests()).isOne();
		});
	}

	@Test
	void anErrorThatTheConnectorOfTheHostThrowsLeavesRoomForTheNextCall() {
		AtomicInteger connects = new AtomicInteger();
		ClientHttpConnector working = new ReactorClientHttpConnector();
		ClientHttpConnector connector = (method, uri, callback) -> {
			if (connects.getAndIncrement() == 0) {
				throw new AssertionError("test");
			}
			return working.connect(method, uri, callback);
		};
		Mono<TwilioCredentials> credentials = Mono.just(TwilioCredentials.bearer("token")).hide();
		use(Script.WELL, (builder) -> builder.connector(connector).credentials(() -> credentials), (client, server) -> {
			assertThatThrownBy(() -> client.fetch(TestSids.TASK, TestSids.RESERVATION).block(Duration.ofSeconds(9)))
				.hasRootCauseInstanceOf(AssertionError.class)
				.hasRootCauseMessage("test");
			assertThat(Call.of(Operation.FETCH, client).failure()).isNull();
		});
	}

	private static BaseSubscriber<ClientResponse> cancelsAtOnce() {
		return new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				cancel();
			}

		};
	}

	/**
	 * A connector that repeats what has failed.
	 */
	private static ClientHttpConnector repeating() {
		ClientHttpConnector connector = new ReactorClientHttpConnector(
				HttpClient.create(ConnectionProvider.create("repeating", 1)).disableRetry(true));
		return (method, uri, callback) -> connector.connect(method, uri, callback).retry(1);
	}

	private static void answerInParts(Wire wire) throws IOException {
		byte[] body = wire.json().getBytes(StandardCharsets.UTF_8);
		wire.head(body.length);
		wire.pause(Duration.ofMillis(300));
		wire.send(body);
	}

	/**
	 * A connector whose connections come late.
	 */
	private static ClientHttpConnector late(Duration delay) {
		ClientHttpConnector connector = new ReactorClientHttpConnector(
				HttpClient.create(ConnectionProvider.create("late", 1)));
		return (method, uri, callback) -> Mono.delay(delay).then(connector.connect(method, uri, callback));
	}

	private static Mono<ClientResponse> ok() {
		return Mono.just(ClientResponse.create(HttpStatus.OK)
			.body(Answers.to("/v1/Workspaces/%s/Tasks/%s/Reservations/%s".formatted(TestSids.WORKSPACE, TestSids.TASK,
					TestSids.RESERVATION)))
			.build());
	}

	private static void use(Script script, Consumer<WebClientReservationClient.Builder> settings, Usage usage) {
		try (FaultServer server = new FaultServer(script)) {
			WebClientReservationClient.Builder builder = TestClient.builder(server.baseUrl())
				.maxInFlight(1)
				.callTimeout(Duration.ofSeconds(5));
			settings.accept(builder);
			try (WebClientReservationClient client = builder.build()) {
				usage.use(client, server);
			}
		}
	}

	@FunctionalInterface
	private interface Usage {

		void use(ReservationClient client, FaultServer server);

	}

}
