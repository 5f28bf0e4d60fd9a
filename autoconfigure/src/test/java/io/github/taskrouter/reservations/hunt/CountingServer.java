package io.github.taskrouter.reservations.hunt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

import io.github.taskrouter.reservations.fixture.ReservationJson;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/**
 * A TaskRouter that answers each request with the reservation that it names, and counts
 * what reaches it.
 */
final class CountingServer implements AutoCloseable {

	private static final Duration QUIET = Duration.ofMillis(300);

	private final LoopResources loop = LoopResources.create("counting-server", 1, true);

	private final AtomicInteger requests = new AtomicInteger();

	private final AtomicInteger connections = new AtomicInteger();

	private final AtomicInteger mostConnections = new AtomicInteger();

	private final Map<String, AtomicInteger> requestsOfTarget = new ConcurrentHashMap<>();

	private final Supplier<Duration> delay;

	private final IntUnaryOperator status;

	private final DisposableServer server;

	CountingServer(Supplier<Duration> delay) {
		this(delay, (request) -> 200);
	}

	/**
	 * Create a server.
	 * @param delay how long an answer takes
	 * @param status the status of the first request (1) for a target, and of the next
	 */
	CountingServer(Supplier<Duration> delay, IntUnaryOperator status) {
		this.delay = delay;
		this.status = status;
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.runOn(this.loop)
			.doOnChannelInit((observer, channel, address) -> {
				this.mostConnections.accumulateAndGet(this.connections.incrementAndGet(), Math::max);
				channel.closeFuture().addListener((closed) -> this.connections.decrementAndGet());
			})
			.handle((request, response) -> request.receive().then(Mono.defer(() -> answer(request, response))))
			.bindNow();
	}

	URI baseUrl() {
		return URI.create("http://127.0.0.1:" + this.server.port());
	}

	int requests() {
		return this.requests.get();
	}

	/**
	 * How many connections are open.
	 */
	int connections() {
		return this.connections.get();
	}

	int mostConnections() {
		return this.mostConnections.get();
	}

	/**
	 * How many updates of a reservation have arrived.
	 */
	int posts(String reservationSid) {
		AtomicInteger posts = this.requestsOfTarget.get("POST " + reservationSid);
		return (posts != null) ? posts.get() : 0;
	}

	long targetsOfSeveralPosts() {
		return this.requestsOfTarget.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith("POST") && entry.getValue().get() > 1)
			.count();
	}

	/**
	 * Wait until no request has come for a while.
	 * @return how many have come in all
	 */
	int requestsOnceQuiet() {
		int before = -1;
		while (before != requests()) {
			before = requests();
			Pause.of(QUIET);
		}
		return before;
	}

	private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		this.requests.incrementAndGet();
		String name = request.path().substring(request.path().lastIndexOf('/') + 1);
		int number = this.requestsOfTarget
			.computeIfAbsent(request.method().name() + " " + name, (target) -> new AtomicInteger())
			.incrementAndGet();
		String body = name.startsWith("WR") ? ReservationJson.reservation(name, "accepted")
				: ReservationJson.page(List.of(), "null");
		Mono<Void> answer = Mono.from(send(response.status(this.status.applyAsInt(number)), body));
		Duration wait = this.delay.get();
		return wait.isZero() ? answer : answer.delaySubscription(wait);
	}

	private static Publisher<Void> send(HttpServerResponse response, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return response.header("Content-Type", "application/json")
			.header("Content-Length", String.valueOf(bytes.length))
			.header("Retry-After", "1")
			.sendByteArray(Mono.just(bytes))
			.then();
	}

	@Override
	public void close() {
		this.server.disposeNow();
		this.loop.dispose();
	}

}
