package io.github.taskrouter.reservations.fault;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.ClientKind;
import org.junit.jupiter.params.provider.Arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * All cells, and the ways to run them.
 */
final class FaultMatrix {

	private FaultMatrix() {
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

	/**
	 * Each cell once over each kind of client.
	 */
	static Stream<Arguments> over(ClientKind kind) {
		return cells().map((cell) -> arguments(kind, cell));
	}

	/**
	 * Each cell once, over the kinds of client in turn.
	 */
	static Stream<Arguments> inTurn(ClientKind... kinds) {
		List<Cell> cells = cells().toList();
		return IntStream.range(0, cells.size())
			.mapToObj((number) -> arguments(kinds[number % kinds.length], cells.get(number)));
	}

	/**
	 * Load what is needed, so that no cell has to while its clock runs.
	 */
	static void warmUp(ClientKind kind) {
		try (FaultServer server = new FaultServer(Script.WELL)) {
			FaultClient.use(kind, server.baseUrl(),
					(client) -> assertThat(Operation.values())
						.allMatch((call) -> Call.of(call, client).failure() == null),
					"read-timeout=10s", "call-timeout=10s");
		}
	}

	static void verify(ClientKind kind, Cell cell) throws Exception {
		cell.verify(kind);
		assertThat(Elsewhere.connections()).as("connections to somebody else").isZero();
	}

}
