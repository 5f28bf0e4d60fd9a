package io.github.taskrouter.reservations.test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/**
 * The HTTP server, on one thread of its own and a free port of this machine, which it
 * keeps over a stop.
 */
final class TaskRouterServer {

	private final LoopResources loops = LoopResources.create("embedded-taskrouter", 1, 1, true);

	private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

	private final Function<TwilioRequest, Answer> answers;

	private final InetSocketAddress address;

	private @Nullable DisposableServer running;

	TaskRouterServer(Function<TwilioRequest, Answer> answers) {
		this.answers = answers;
		DisposableServer server = bind(0);
		this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
		this.running = server;
	}

	URI baseUrl() {
		return URI.create("http://%s:%d".formatted(this.address.getAddress().getHostAddress(), this.address.getPort()));
	}

	synchronized void start() {
		if (this.running == null) {
			this.running = bind(this.address.getPort());
		}
	}

	synchronized void stop() {
		if (this.running != null) {
			this.running.disposeNow();
			this.connections.close().awaitUninterruptibly();
			this.running = null;
		}
	}

	void close() {
		stop();
		this.loops.disposeLater(Duration.ZERO, Duration.ofSeconds(5)).block();
	}

	private DisposableServer bind(int port) {
		return HttpServer.create()
			.bindAddress(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
			.runOn(this.loops, false)
			.doOnConnection((connection) -> this.connections.add(connection.channel()))
			.handle(this::handle)
			.bindNow();
	}

	private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMap((body) -> {
			Answer answer = this.answers.apply(TwilioRequest.of(request, baseUrl().toString(), body));
			Mono<Void> written = AnswerWriter.write(answer, response);
			return answer.delay().isZero() ? written : Mono.delay(answer.delay()).then(written);
		});
	}

}
