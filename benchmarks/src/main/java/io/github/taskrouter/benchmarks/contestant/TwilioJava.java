package io.github.taskrouter.benchmarks.contestant;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.github.taskrouter.benchmarks.server.TestData;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;

/**
 * Twilio's own SDK: one thread a call, so {@value #AT_ONCE} threads.
 */
final class TwilioJava implements Contestant {

	private final Target target;

	private final TwilioRestClient client;

	private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

	TwilioJava(Target target) {
		this.target = target;
		this.client = new TwilioRestClient.Builder(TestData.ACCOUNT, TestData.AUTH_TOKEN)
			.httpClient(new NetworkHttpClient(routedTo(target)))
			.build();
	}

	/**
	 * As the constructor of {@link NetworkHttpClient} without arguments makes it, but
	 * with a route to the server from whatever host a request names.
	 */
	private static HttpClientBuilder routedTo(Target target) {
		PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
		connections.setDefaultSocketConfig(NetworkHttpClient.DEFAULT_SOCKET_CONFIG);
		connections.setDefaultMaxPerRoute(AT_ONCE);
		connections.setMaxTotal(100);
		HttpRoute route = new HttpRoute(new HttpHost("http", target.uri().getHost(), target.uri().getPort()));
		return HttpClientBuilder.create()
			.setConnectionManager(connections)
			.setDefaultRequestConfig(NetworkHttpClient.DEFAULT_REQUEST_CONFIG)
			.setRoutePlanner((host, context) -> route);
	}

	@Override
	public Outcome list(int pageSize) {
		Tally tally = new Tally();
		for (Reservation reservation : Reservation.reader(TestData.WORKSPACE, TestData.TASK)
			.pageSize(pageSize)
			.read(this.client)) {
			add(tally, reservation);
		}
		return tally.outcome();
	}

	@Override
	public Outcome fetch() throws InterruptedException, ExecutionException {
		return atOnce((sid) -> Reservation.fetcher(TestData.WORKSPACE, TestData.TASK, sid).fetch(this.client));
	}

	@Override
	public Outcome update() throws InterruptedException, ExecutionException {
		return atOnce((sid) -> Reservation.updater(TestData.WORKSPACE, TestData.TASK, sid)
			.setReservationStatus(Reservation.Status.ACCEPTED)
			.update(this.client));
	}

	private Outcome atOnce(Function<String, Reservation> call) throws InterruptedException, ExecutionException {
		Tally tally = new Tally();
		AtomicInteger next = new AtomicInteger();
		Runnable calls = () -> {
			for (int i = next.getAndIncrement(); i < this.target.sids().size(); i = next.getAndIncrement()) {
				add(tally, call.apply(this.target.sids().get(i)));
			}
		};
		List<Future<?>> running = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			running.add(this.threads.submit(calls));
		}
		for (Future<?> thread : running) {
			thread.get();
		}
		return tally.outcome();
	}

	private static void add(Tally tally, Reservation reservation) {
		tally.add(reservation.getSid(), reservation.getDateCreated().toEpochSecond(),
				reservation.getDateUpdated().toEpochSecond());
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
