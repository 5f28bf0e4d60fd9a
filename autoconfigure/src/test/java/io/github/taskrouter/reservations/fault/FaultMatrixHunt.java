package io.github.taskrouter.reservations.fault;

import java.util.Arrays;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.ClientKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each cell of the matrix over every client, or over those that {@code hunt.kinds}
 * names.
 */
class FaultMatrixHunt {

	private static final ClientKind[] KINDS = Arrays
		.stream(System.getProperty("hunt.kinds", "BUILDER,BOOT,JDK,GIVEN").split(","))
		.map(ClientKind::valueOf)
		.toArray(ClientKind[]::new);

	@BeforeAll
	static void warmUp() {
		Stream.of(KINDS).forEach(FaultMatrix::warmUp);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("cells")
	void holds(ClientKind kind, Cell cell) throws Exception {
		FaultMatrix.verify(kind, cell);
	}

	static Stream<Arguments> cells() {
		return Stream.of(KINDS).flatMap(FaultMatrix::over);
	}

}
