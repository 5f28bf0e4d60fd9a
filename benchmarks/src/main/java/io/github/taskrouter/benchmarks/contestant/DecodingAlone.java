package io.github.taskrouter.benchmarks.contestant;

import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.webclient.BareExchange;
import reactor.core.publisher.Flux;

/**
 * A limit: this client's decoder behind a bare exchange of {@code WebClient}, so without
 * limits, retries, deadlines and checks of answers, and with pages asked for by
 * {@code expand}.
 */
final class DecodingAlone implements Contestant {

	private final Target target;

	private final BareExchange exchange;

	DecodingAlone(Target target) {
		this.target = target;
		this.exchange = new BareExchange(PlainWebClient.webClient(target));
	}

	@Override
	public Outcome list(int pageSize) {
		return ThisClient.tally(this.exchange.list(this.target.uri().resolve(Target.PATH + "?PageSize=" + pageSize)));
	}

	@Override
	public Outcome fetch() {
		return ThisClient.tally(Flux.fromIterable(this.target.sids())
			.flatMap((sid) -> this.exchange.fetch(TestData.TASK, sid), AT_ONCE));
	}

	@Override
	public Outcome update() {
		return ThisClient.tally(Flux.fromIterable(this.target.sids())
			.flatMap((sid) -> this.exchange.accept(TestData.TASK, sid), AT_ONCE));
	}

}
