package io.github.taskrouter.benchmarks.contestant;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * The JDK's HTTP client with Jackson, asynchronously.
 */
final class JdkClient implements Contestant {

	private final JsonMapper json = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Target target;

	JdkClient(Target target) {
		this.target = target;
	}

	static {
		// on two cores it now and then takes a connection from its pool that it has just
		// closed
		System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
	}

	@Override
	public Outcome list(int pageSize) {
		Tally tally = new Tally();
		page(this.target.uri().resolve(Target.PATH + "?PageSize=" + pageSize), tally).join();
		return tally.outcome();
	}

	private CompletableFuture<Void> page(URI uri, Tally tally) {
		return send(request(uri).build(), JsonReservation.Page.class).thenCompose((page) -> {
			page.reservations().forEach((reservation) -> reservation.addTo(tally));
			String next = page.meta().nextPageUrl();
			return (next != null) ? page(URI.create(next), tally) : CompletableFuture.completedFuture(null);
		});
	}

	@Override
	public Outcome fetch() {
		return atOnce(HttpRequest.Builder::GET);
	}

	@Override
	public Outcome update() {
		return atOnce((request) -> request.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(Target.ACCEPT_FORM)));
	}

	private Outcome atOnce(Function<HttpRequest.Builder, HttpRequest.Builder> method) {
		Tally tally = new Tally();
		Iterator<String> sids = this.target.sids().iterator();
		CompletableFuture<?>[] chains = Stream.generate(CompletableFuture<Void>::new)
			.limit(AT_ONCE)
			.peek((chain) -> callNext(sids, method, tally, chain))
			.toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(chains).join();
		return tally.outcome();
	}

	private void callNext(Iterator<String> sids, Function<HttpRequest.Builder, HttpRequest.Builder> method, Tally tally,
			CompletableFuture<Void> chain) {
		String sid = nextOf(sids);
		if (sid.isEmpty()) {
			chain.complete(null);
			return;
		}
		HttpRequest request = method.apply(request(this.target.uri().resolve(Target.PATH + "/" + sid))).build();
		send(request, JsonReservation.class).whenComplete((reservation, failure) -> {
			if (failure != null) {
				chain.completeExceptionally(failure);
				return;
			}
			reservation.addTo(tally);
			callNext(sids, method, tally, chain);
		});
	}

	private static String nextOf(Iterator<String> sids) {
		synchronized (sids) {
			return sids.hasNext() ? sids.next() : "";
		}
	}

	private <T> CompletableFuture<T> send(HttpRequest request, Class<T> type) {
		return this.client.sendAsync(request, BodyHandlers.ofByteArray())
			.thenApply((response) -> this.json.readValue(response.body(), type));
	}

	private static HttpRequest.Builder request(URI uri) {
		return HttpRequest.newBuilder(uri).header("Authorization", Target.AUTHORIZATION);
	}

}
