package io.github.taskrouter.benchmarks.scenario;

import java.net.URI;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * The clients, bound to a server.
 */
public final class Clients {

	private static final int TWILIO_CONNECTIONS = 100;

	private Clients() {
	}

	/**
	 * Return this project's client, with everything at its default.
	 * @param server the base URL of the server
	 * @return the builder
	 */
	public static WebClientReservationClient.Builder ours(URI server) {
		return WebClientReservationClient.builder()
			.baseUrl(server)
			.credentials(TestData.ACCOUNT, TestData.AUTH_TOKEN)
			.workspaceSid(TestData.WORKSPACE);
	}

	/**
	 * Return Spring's client, with room for large pages.
	 * @param server the base URL of the server
	 * @return the builder
	 */
	public static WebClient.Builder webClient(URI server) {
		return WebClient.builder()
			.baseUrl(server.toString())
			.defaultHeaders((headers) -> headers.setBasicAuth(TestData.ACCOUNT, TestData.AUTH_TOKEN))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024));
	}

	/**
	 * Return Twilio's SDK as it is by default, but with a route to the server from
	 * whatever host a request names.
	 * @param server the base URL of the server
	 * @param connectionsPerRoute how many connections the route may have
	 * @return the client
	 */
	public static TwilioRestClient twilio(URI server, int connectionsPerRoute) {
		PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
		connections.setDefaultSocketConfig(NetworkHttpClient.DEFAULT_SOCKET_CONFIG);
		connections.setDefaultMaxPerRoute(connectionsPerRoute);
		connections.setMaxTotal(TWILIO_CONNECTIONS);
		HttpRoute route = new HttpRoute(new HttpHost("http", server.getHost(), server.getPort()));
		return new TwilioRestClient.Builder(TestData.ACCOUNT, TestData.AUTH_TOKEN)
			.httpClient(new NetworkHttpClient(HttpClientBuilder.create()
				.setConnectionManager(connections)
				.setDefaultRequestConfig(NetworkHttpClient.DEFAULT_REQUEST_CONFIG)
				.setRoutePlanner((host, context) -> route)))
			.build();
	}

}
