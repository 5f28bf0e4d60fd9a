package io.github.taskrouter.reservations.webclient;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.benchmarks.scenario.micro.DatabindReservation;
import io.github.taskrouter.benchmarks.scenario.micro.SampleBody;
import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.Reservation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one body, in three ways, again and again: a page, or a reservation alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodingBenchmark {

	private static final JsonFactory TOKENS = new JsonFactory();

	private static final JsonMapper DATABIND = JsonMapper.shared();

	/** How many reservations the page has; 0 is a reservation without a page. */
	@Param({ "1000", "50", "0" })
	public int records;

	private final String sid = TestData.sid(0);

	private byte[] body = {};

	/**
	 * Get the body, and check that both decoders read the same from it.
	 */
	@Setup
	public void readTheSame() {
		this.body = (this.records > 0) ? SampleBody.page(this.records) : SampleBody.reservation(this.sid);
		List<DatabindReservation> expected = (databind() instanceof DatabindReservation.Page page) ? page.reservations()
				: List.of((DatabindReservation) databind());
		List<Reservation> ours = (this.records > 0) ? Engine.decodePage(this.body).reservations()
				: List.of(Engine.decodeReservation(this.body, this.sid));
		if (!DatabindReservation.all(ours).equals(expected)) {
			throw new IllegalStateException("expected all fields as databind reads them, got " + ours.get(0));
		}
	}

	/**
	 * Decode as the client does.
	 * @return the reservations
	 */
	@Benchmark
	public Object ours() {
		return (this.records > 0) ? Engine.decodePage(this.body) : Engine.decodeReservation(this.body, this.sid);
	}

	/**
	 * Read all tokens and no value.
	 * @return how many there are
	 */
	@Benchmark
	public int tokens() {
		int count = 0;
		try (JsonParser json = TOKENS.createParser(ObjectReadContext.empty(), this.body)) {
			while (json.nextToken() != null) {
				count++;
			}
		}
		return count;
	}

	/**
	 * Bind to records.
	 * @return the page or the reservation
	 */
	@Benchmark
	public Object databind() {
		Class<?> type = (this.records > 0) ? DatabindReservation.Page.class : DatabindReservation.class;
		return DATABIND.readValue(this.body, type);
	}

}
