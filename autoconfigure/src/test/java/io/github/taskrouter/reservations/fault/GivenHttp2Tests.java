package io.github.taskrouter.reservations.fault;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A connector on Reactor Netty that speaks HTTP/2, where requests share a connection.
 */
class GivenHttp2Tests {

	private static final int CALLS = 40;

	static Stream<Arguments> protocols() {
		return Stream.of(Arguments.of((Object) new HttpProtocol[] { HttpProtocol.H2C }),
				Arguments.of((Object) new HttpProtocol[] { HttpProtocol.H2C, HttpProtocol.HTTP11 }));
	}

	@ParameterizedTest
	@MethodSource("protocols")
	void answersEachCallThoughOthersAreCancelled(HttpProtocol[] protocols) {
		DisposableServer server = server();
		ConnectionProvider connections = ConnectionProvider.create("http2", 2);
		try (WebClientReservationClient client = TestClient.builder(URI.create("http://127.0.0.1:" + server.port()))
			.connector(new ReactorClientHttpConnector(HttpClient.create(connections).protocol(protocols)))
			.maxInFlight(4)
			.maxAttempts(1)
			.build()) {
			assertThat(fetch(client, 0).block(Duration.ofSeconds(10))).isNotNull();
			Flux<String> patient = Flux.range(0, CALLS)
				.concatMap((number) -> fetch(client, number))
				.map(Reservation::sid);
			Flux<Reservation> hasty = Flux.range(0, CALLS)
				.concatMap(
						(number) -> fetch(client, number).takeUntilOther(Mono.delay(Duration.ofMillis(number % 20))));
			assertThat(
					Mono.zip(patient.collectList(), hasty.then(Mono.just(true))).block(Duration.ofSeconds(20)).getT1())
				.isEqualTo(Flux.range(0, CALLS).map(TestSids::reservation).collectList().block());
		}
		finally {
			connections.dispose();
			server.disposeNow();
		}
	}

	private static Mono<Reservation> fetch(WebClientReservationClient client, int number) {
		return client.fetch(TestSids.TASK, TestSids.reservation(number));
	}

	private static DisposableServer server() {
		return HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
			.handle((request, response) -> response.header("Content-Type", "application/json")
				.sendByteArray(Mono.just(Answers.to(request.uri()).getBytes(StandardCharsets.UTF_8))
					.delayElement(Duration.ofMillis(10))))
			.bindNow();
	}

}
