package io.github.taskrouter.benchmarks.scenario.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import io.github.taskrouter.benchmarks.server.TestData;

/**
 * Bodies of answers, as the server of the other benchmarks gives them.
 */
public final class SampleBody {

	/** The system property that names the server. */
	public static final String SERVER = "benchmarks.server";

	private SampleBody() {
	}

	/**
	 * Return the body of a page.
	 * @param size how many reservations it has
	 * @return JSON
	 */
	public static byte[] page(int size) {
		return get(TestData.PATH + "?PageSize=" + size);
	}

	/**
	 * Return the body of a reservation.
	 * @param sid its SID
	 * @return JSON
	 */
	public static byte[] reservation(String sid) {
		return get(TestData.PATH + "/" + sid);
	}

	private static byte[] get(String target) {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty(SERVER) + target)).build();
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
