package io.github.taskrouter.benchmarks.contestant;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;

/**
 * A limit: transport alone. Reactor Netty without Spring, which counts the bytes of
 * bodies and reads none of them.
 */
final class BareReactorNetty implements Contestant {

	private static final ByteBuf FORM = Unpooled
		.unreleasableBuffer(Unpooled.copiedBuffer(Target.ACCEPT_FORM, StandardCharsets.US_ASCII));

	private final Target target;

	private final HttpClient client;

	private final HttpClient formClient;

	BareReactorNetty(Target target) {
		this.target = target;
		this.client = HttpClient.create()
			.baseUrl(target.uri().toString())
			.headers((headers) -> headers.set("Authorization", Target.AUTHORIZATION).set("Accept", "application/json"));
		this.formClient = this.client
			.headers((headers) -> headers.set("Content-Type", "application/x-www-form-urlencoded")
				.set("Content-Length", FORM.readableBytes()));
	}

	@Override
	public Outcome list(int pageSize) {
		Tally tally = new Tally();
		Flux.range(0, this.target.records() / pageSize)
			.concatMap((page) -> receive(this.client.get().uri(pageUri(pageSize, page)).responseContent(), pageSize,
					tally))
			.blockLast();
		return tally.outcome();
	}

	private static String pageUri(int pageSize, int page) {
		return Target.PATH + "?PageSize=" + pageSize + "&Page=" + page + "&PageToken=PT";
	}

	@Override
	public Outcome fetch() {
		Tally tally = new Tally();
		Flux.fromIterable(this.target.sids())
			.flatMap((sid) -> receive(this.client.get().uri(Target.PATH + "/" + sid).responseContent(), 1, tally),
					AT_ONCE)
			.blockLast();
		return tally.outcome();
	}

	@Override
	public Outcome update() {
		Tally tally = new Tally();
		Flux.fromIterable(this.target.sids())
			.flatMap((sid) -> receive(this.formClient.post()
				.uri(Target.PATH + "/" + sid)
				.send(Mono.fromSupplier(FORM::duplicate))
				.responseContent(), 1, tally), AT_ONCE)
			.blockLast();
		return tally.outcome();
	}

	private static Mono<Void> receive(ByteBufFlux body, int units, Tally tally) {
		return body.doOnNext((buffer) -> tally.addBytes(buffer.readableBytes()))
			.doOnComplete(() -> tally.addUnits(units))
			.then();
	}

}
