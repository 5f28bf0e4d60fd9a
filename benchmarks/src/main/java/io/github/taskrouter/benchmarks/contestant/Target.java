package io.github.taskrouter.benchmarks.contestant;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import io.github.taskrouter.benchmarks.server.TestData;

/**
 * What the contestants work on.
 *
 * @param uri the base URL of the server
 * @param records how many reservations its task has
 * @param sids the reservations to fetch or update
 */
public record Target(URI uri, int records, List<String> sids) {

	/** The path of the task's reservations. */
	static final String PATH = TestData.PATH;

	/** The form that accepts a reservation. */
	static final String ACCEPT_FORM = "ReservationStatus=accepted";

	/** The value of the {@code Authorization} header. */
	static final String AUTHORIZATION = "Basic " + Base64.getEncoder()
		.encodeToString((TestData.ACCOUNT + ":" + TestData.AUTH_TOKEN).getBytes(StandardCharsets.US_ASCII));

	/**
	 * Create a target with the first reservations of the server.
	 * @param uri the base URL of the server
	 * @param records how many reservations its task has
	 * @param calls how many reservations to fetch or update
	 * @return the target
	 */
	public static Target of(URI uri, int records, int calls) {
		return new Target(uri, records, IntStream.range(0, calls).mapToObj(TestData::sid).toList());
	}

}
