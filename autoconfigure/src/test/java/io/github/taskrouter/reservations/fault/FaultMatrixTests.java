package io.github.taskrouter.reservations.fault;

import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.Readme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs each cell of the matrix.
 */
class FaultMatrixTests {

	/**
	 * So that no cell has to load classes while its clock runs.
	 */
	@BeforeAll
	static void warmUp() {
		try (FaultServer server = new FaultServer(Script.WELL)) {
			FaultClient.use(server.baseUrl(),
					(client) -> assertThat(Operation.values())
						.allMatch((call) -> Call.of(call, client).failure() == null),
					"twilio.taskrouter.read-timeout=10s", "twilio.taskrouter.call-timeout=10s");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cells")
	void holds(Cell cell) throws Exception {
		cell.verify();
		assertThat(Elsewhere.connections()).as("connections to somebody else").isZero();
	}

	@Test
	void theReadmeSaysHowManyCellsHold() {
		assertThat(Readme.text()).contains("The matrix has %d cells".formatted(cells().count()));
	}

	static Stream<Cell> cells() {
		Stream<Fault> faults = Stream
			.of(ConnectionFaults.rows(), FramingFaults.rows(), BodyFaults.rows(), StatusFaults.rows())
			.flatMap((rows) -> rows);
		return Stream
			.of(faults.flatMap(Fault::cells), Unreachable.rows().flatMap(Unreachable::cells),
					IdleFault.rows().flatMap(IdleFault::cells), PageFaults.rows())
			.flatMap((cells) -> cells);
	}

}
