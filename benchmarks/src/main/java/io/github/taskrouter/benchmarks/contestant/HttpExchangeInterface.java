package io.github.taskrouter.benchmarks.contestant;

import java.net.URI;

import io.github.taskrouter.benchmarks.server.TestData;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An interface with Spring's {@code @HttpExchange} on a plain {@code WebClient}.
 */
final class HttpExchangeInterface implements Contestant {

	private final Target target;

	private final Reservations reservations;

	HttpExchangeInterface(Target target) {
		this.target = target;
		this.reservations = HttpServiceProxyFactory
			.builderFor(WebClientAdapter.create(PlainWebClient.webClient(target)))
			.build()
			.createClient(Reservations.class);
	}

	@Override
	public Outcome list(int pageSize) {
		return PlainWebClient.tally(this.reservations.list(TestData.WORKSPACE, TestData.TASK, pageSize)
			.expand(this::next)
			.flatMapIterable(JsonReservation.Page::reservations));
	}

	private Mono<JsonReservation.Page> next(JsonReservation.Page page) {
		String next = page.meta().nextPageUrl();
		return (next != null) ? this.reservations.page(URI.create(next)) : Mono.empty();
	}

	@Override
	public Outcome fetch() {
		return PlainWebClient.tally(Flux.fromIterable(this.target.sids())
			.flatMap((sid) -> this.reservations.fetch(TestData.WORKSPACE, TestData.TASK, sid), AT_ONCE));
	}

	@Override
	public Outcome update() {
		return PlainWebClient.tally(Flux.fromIterable(this.target.sids())
			.flatMap((sid) -> this.reservations.update(TestData.WORKSPACE, TestData.TASK, sid, "accepted"), AT_ONCE));
	}

	/**
	 * Twilio's reservations of tasks.
	 */
	@HttpExchange("/v1/Workspaces/{workspace}/Tasks/{task}/Reservations")
	interface Reservations {

		@GetExchange
		Mono<JsonReservation.Page> list(@PathVariable String workspace, @PathVariable String task,
				@RequestParam("PageSize") int pageSize);

		@GetExchange
		Mono<JsonReservation.Page> page(URI next);

		@GetExchange("/{sid}")
		Mono<JsonReservation> fetch(@PathVariable String workspace, @PathVariable String task,
				@PathVariable String sid);

		@PostExchange(url = "/{sid}", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
		Mono<JsonReservation> update(@PathVariable String workspace, @PathVariable String task,
				@PathVariable String sid, @RequestParam("ReservationStatus") String status);

	}

}
