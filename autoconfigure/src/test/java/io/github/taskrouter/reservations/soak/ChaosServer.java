package io.github.taskrouter.reservations.soak;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A TaskRouter on a bad day: mostly it answers, sometimes it throttles, fails, stalls,
 * cuts off or hangs up. It counts its connections, and the updates that it has carried
 * out twice.
 */
class ChaosServer implements AutoCloseable {

	static final int PAGES = 5;

	static final int PAGE_SIZE = 20;

	private final AtomicInteger connections = new AtomicInteger();

	private final AtomicInteger requests = new AtomicInteger();

	private final BitSet carriedOut = new BitSet();

	private final AtomicInteger repeated = new AtomicInteger();

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.doOnChannelInit((observer, channel, address) -> {
			this.connections.incrementAndGet();
			channel.closeFuture().addListener((closed) -> this.connections.decrementAndGet());
		})
		.handle((request, response) -> request.receive()
			.aggregate()
			.asString()
			.defaultIfEmpty("")
			.flatMap((form) -> Mono.from(answer(request, form, response))))
		.bindNow();

	URI baseUrl() {
		return URI.create("http://127.0.0.1:" + this.server.port());
	}

	int connections() {
		return this.connections.get();
	}

	int requests() {
		return this.requests.get();
	}

	int carriedOutTwice() {
		return this.repeated.get();
	}

	private Publisher<Void> answer(HttpServerRequest request, String form, HttpServerResponse response) {
		this.requests.incrementAndGet();
		int luck = ThreadLocalRandom.current().nextInt(100);
		if (luck < 4) {
			return response.status(429).header("Retry-After", (luck < 2) ? "0" : "1").send();
		}
		if (!form.isEmpty()) {
			carryOut(Integer.parseInt(form.replaceAll(".*Number=", "")));
		}
		String body = request.uri().matches(".*/Reservations(\\?.*)?") ? page(request)
				: ReservationJson.reservation("accepted");
		return switch (luck) {
			case 4, 5 -> send(response.status(503), "<html>Service Unavailable</html>");
			case 6 -> response.status(500).send();
			case 7 -> send(response.status(404), "{\"code\": 20404}");
			case 8 -> send(response, body.substring(0, body.length() / 2));
			case 9 -> Mono.from(send(response.header("Content-Length", "100000"), body)).then(hangUp(response));
			case 10 -> hangUp(response);
			case 11 -> Mono.<Void>empty().delaySubscription(Duration.ofSeconds(3)).then(response.send());
			default -> Mono.delay(Duration.ofMillis(luck % 20))
				.thenMany(send(response.header("Content-Type", "application/json").header("ETag", "1"), body));
		};
	}

	/**
	 * Sends bytes rather than a string: what is made of a string for a caller who has
	 * left would never be released.
	 */
	private static Publisher<Void> send(HttpServerResponse response, String body) {
		return response.sendByteArray(Mono.just(body.getBytes(StandardCharsets.UTF_8))).then();
	}

	private synchronized void carryOut(int number) {
		if (this.carriedOut.get(number)) {
			this.repeated.incrementAndGet();
		}
		this.carriedOut.set(number);
	}

	private static Mono<Void> hangUp(HttpServerResponse response) {
		return Mono.fromRunnable(() -> response.withConnection((connection) -> connection.channel().close()));
	}

	private String page(HttpServerRequest request) {
		int number = request.uri().contains("Page=") ? Integer.parseInt(request.uri().replaceAll(".*[?&]Page=", ""))
				: 0;
		List<String> reservations = IntStream.range(number * PAGE_SIZE, (number + 1) * PAGE_SIZE)
			.mapToObj((reservation) -> ReservationJson.reservation(TestSids.reservation(reservation), "pending"))
			.toList();
		String next = "\"%s%s?Page=%d\"".formatted(baseUrl(), request.uri().replaceAll("\\?.*", ""), number + 1);
		return ReservationJson.page(reservations, (number + 1 < PAGES) ? next : "null");
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

}
