package io.github.taskrouter.benchmarks.scenario.paging;

import java.net.URI;
import java.util.function.Function;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.scenario.Clients;
import io.github.taskrouter.benchmarks.scenario.micro.DatabindReservation;
import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationQuery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A way to get pages as one stream of records, in the form that its users see.
 */
enum Pager {

	OURS(Entry.THIS_CLIENT.title(), Pager::ours),

	EXPAND(Entry.WEB_CLIENT.title(), Pager::expand),

	AZURE("azure-core PagedFlux", (server) -> AzurePages.of(new PageSource(server))),

	AZURE_BY_PAGE("PagedFlux.byPage()",
			(server) -> AzurePages.of(new PageSource(server))
				.byPage()
				.concatMap((page) -> Flux.fromIterable(page.getValue()))),

	AWS("AWS SdkPublisher", (server) -> Flux.from(new AwsPages(new PageSource(server)).items())),

	TWILIO("twilio-java ResourceSet", Pager::twilio);

	private final String label;

	private final Function<URI, Flux<?>> list;

	Pager(String label, Function<URI, Flux<?>> list) {
		this.label = label;
		this.list = list;
	}

	String label() {
		return this.label;
	}

	/**
	 * Return the list of a server's reservations.
	 */
	Flux<?> list(URI server) {
		return this.list.apply(server);
	}

	private static Flux<?> ours(URI server) {
		ReservationClient client = Clients.ours(server).build();
		return client.list(TestData.TASK, ReservationQuery.all().pageSize(ConsumerPattern.PAGE_SIZE));
	}

	private static Flux<?> expand(URI server) {
		PageSource pages = new PageSource(server);
		return pages.first()
			.expand((page) -> Mono.justOrEmpty(PageSource.link(page)).flatMap(pages::next))
			.flatMapIterable(DatabindReservation.Page::reservations);
	}

	private static Flux<?> twilio(URI server) {
		TwilioRestClient client = Clients.twilio(server, 1);
		return Flux.defer(() -> Flux.fromIterable(
				Reservation.reader(TestData.WORKSPACE, TestData.TASK).pageSize(ConsumerPattern.PAGE_SIZE).read(client)))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
