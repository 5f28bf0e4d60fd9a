package io.github.taskrouter.benchmarks.scenario.paging;

import java.net.URI;

import io.github.taskrouter.benchmarks.scenario.Clients;
import io.github.taskrouter.benchmarks.scenario.micro.DatabindReservation;
import io.github.taskrouter.benchmarks.server.TestData;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Pages, each one request of a {@link WebClient}, for the pagers that bring no client of
 * their own.
 */
final class PageSource {

	private final WebClient client;

	PageSource(URI server) {
		this.client = Clients.webClient(server).build();
	}

	Mono<DatabindReservation.Page> first() {
		return this.client.get()
			.uri(TestData.PATH + "?PageSize={size}", ConsumerPattern.PAGE_SIZE)
			.retrieve()
			.bodyToMono(DatabindReservation.Page.class);
	}

	Mono<DatabindReservation.Page> next(String link) {
		return this.client.get().uri(URI.create(link)).retrieve().bodyToMono(DatabindReservation.Page.class);
	}

	static @Nullable String link(DatabindReservation.Page page) {
		return page.meta().nextPageUrl();
	}

}
