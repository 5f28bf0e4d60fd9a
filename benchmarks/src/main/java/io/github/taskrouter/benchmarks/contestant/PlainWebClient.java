package io.github.taskrouter.benchmarks.contestant;

import java.net.URI;

import io.github.taskrouter.benchmarks.server.TestData;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@link WebClient} as people write it: records for Jackson, pages by
 * {@link Mono#expand}.
 */
final class PlainWebClient implements Contestant {

	private final Target target;

	private final WebClient client;

	PlainWebClient(Target target) {
		this.target = target;
		this.client = webClient(target);
	}

	static WebClient webClient(Target target) {
		return WebClient.builder()
			.baseUrl(target.uri().toString())
			.defaultHeader(HttpHeaders.AUTHORIZATION, Target.AUTHORIZATION)
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
			.build();
	}

	@Override
	public Outcome list(int pageSize) {
		Mono<JsonReservation.Page> first = this.client.get()
			.uri("/v1/Workspaces/{workspace}/Tasks/{task}/Reservations?PageSize={size}", TestData.WORKSPACE,
					TestData.TASK, pageSize)
			.retrieve()
			.bodyToMono(JsonReservation.Page.class);
		return tally(first.expand(this::next).flatMapIterable(JsonReservation.Page::reservations));
	}

	private Mono<JsonReservation.Page> next(JsonReservation.Page page) {
		String next = page.meta().nextPageUrl();
		return (next != null)
				? this.client.get().uri(URI.create(next)).retrieve().bodyToMono(JsonReservation.Page.class)
				: Mono.empty();
	}

	@Override
	public Outcome fetch() {
		return tally(Flux.fromIterable(this.target.sids())
			.flatMap((sid) -> this.client.get()
				.uri("/v1/Workspaces/{workspace}/Tasks/{task}/Reservations/{sid}", TestData.WORKSPACE, TestData.TASK,
						sid)
				.retrieve()
				.bodyToMono(JsonReservation.class), AT_ONCE));
	}

	@Override
	public Outcome update() {
		return tally(Flux.fromIterable(this.target.sids())
			.flatMap((sid) -> this.client.post()
				.uri("/v1/Workspaces/{workspace}/Tasks/{task}/Reservations/{sid}", TestData.WORKSPACE, TestData.TASK,
						sid)
				.body(BodyInserters.fromFormData("ReservationStatus", "accepted"))
				.retrieve()
				.bodyToMono(JsonReservation.class), AT_ONCE));
	}

	static Outcome tally(Flux<JsonReservation> reservations) {
		Tally tally = new Tally();
		reservations.doOnNext((reservation) -> reservation.addTo(tally)).blockLast();
		return tally.outcome();
	}

}
