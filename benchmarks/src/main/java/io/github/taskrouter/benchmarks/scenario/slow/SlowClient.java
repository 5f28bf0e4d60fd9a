package io.github.taskrouter.benchmarks.scenario.slow;

import java.net.URI;
import java.util.function.Function;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.scenario.Clients;
import io.github.taskrouter.benchmarks.scenario.micro.DatabindReservation;
import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.ReservationClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The clients that wait for a slow server.
 */
enum SlowClient {

	/** As many requests in flight as calls are made at once. */
	OURS(Entry.THIS_CLIENT, SlowClient::ours),

	/** Its default: a thread for each call, and 20 connections. */
	TWILIO(Entry.TWILIO_JAVA, SlowClient::twilio),

	/** As many connections as calls are made at once. */
	WEB_CLIENT(Entry.WEB_CLIENT, SlowClient::webClient);

	static final int CALLS = 5000;

	static final int AT_ONCE = 500;

	private static final int TWILIO_CONNECTIONS_PER_ROUTE = 20;

	private final Entry contestant;

	private final Function<URI, Calls> factory;

	SlowClient(Entry contestant, Function<URI, Calls> factory) {
		this.contestant = contestant;
		this.factory = factory;
	}

	String label() {
		return this.contestant.title();
	}

	Calls create(URI server) {
		return this.factory.apply(server);
	}

	private static Calls ours(URI server) {
		ReservationClient byDefault = Clients.ours(server).build();
		ReservationClient client = Clients.ours(server).maxInFlight(AT_ONCE).build();
		return new Calls(byDefault.list(TestData.TASK), (sid) -> client.fetch(TestData.TASK, sid));
	}

	private static Calls twilio(URI server) {
		TwilioRestClient client = Clients.twilio(server, TWILIO_CONNECTIONS_PER_ROUTE);
		return new Calls(
				Flux.defer(() -> Flux.fromIterable(Reservation.reader(TestData.WORKSPACE, TestData.TASK).read(client))),
				(sid) -> Mono
					.fromFuture(() -> Reservation.fetcher(TestData.WORKSPACE, TestData.TASK, sid).fetchAsync(client)));
	}

	private static Calls webClient(URI server) {
		WebClient byDefault = Clients.webClient(server).build();
		WebClient client = Clients.webClient(server).clientConnector(manyConnections()).build();
		Flux<DatabindReservation> list = byDefault.get()
			.uri(TestData.PATH)
			.retrieve()
			.bodyToMono(DatabindReservation.Page.class)
			.expand((page) -> Mono.justOrEmpty(page.meta().nextPageUrl())
				.flatMap((link) -> byDefault.get()
					.uri(URI.create(link))
					.retrieve()
					.bodyToMono(DatabindReservation.Page.class)))
			.flatMapIterable(DatabindReservation.Page::reservations);
		return new Calls(list,
				(sid) -> client.get()
					.uri(TestData.PATH + "/{sid}", sid)
					.retrieve()
					.bodyToMono(DatabindReservation.class));
	}

	private static ReactorClientHttpConnector manyConnections() {
		return new ReactorClientHttpConnector(HttpClient.create(ConnectionProvider.create("many", AT_ONCE)));
	}

	/**
	 * What a client is called for.
	 *
	 * @param list lists all reservations, with everything at its default
	 * @param fetch fetches a reservation
	 */
	record Calls(Flux<?> list, Function<String, Mono<?>> fetch) {

		long countList() {
			return this.list.count().blockOptional().orElse(0L);
		}

		long countFetches() {
			return Flux.range(0, CALLS)
				.flatMap((index) -> this.fetch.apply(TestData.sid(index)).hasElement().onErrorReturn(false), AT_ONCE)
				.filter(Boolean::booleanValue)
				.count()
				.blockOptional()
				.orElse(0L);
		}

	}

}
