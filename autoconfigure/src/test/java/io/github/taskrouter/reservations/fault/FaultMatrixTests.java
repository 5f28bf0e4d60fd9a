package io.github.taskrouter.reservations.fault;

import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.Document;
import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs each cell of the matrix over one of the clients whose connector is ours.
 */
@ExtendWith(HeldOutput.class)
class FaultMatrixTests {

	private static final ClientKind[] OURS = { ClientKind.BUILDER, ClientKind.BOOT };

	@BeforeAll
	static void warmUp() {
		Stream.of(OURS).forEach(FaultMatrix::warmUp);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("cells")
	void holds(ClientKind kind, Cell cell) throws Exception {
		FaultMatrix.verify(kind, cell);
	}

	@Test
	void thePageOnGuaranteesSaysHowManyCellsHold() {
		assertThat(Document.page("guarantees").text())
			.contains("The matrix has %d cells".formatted(FaultMatrix.cells().count()));
	}

	static Stream<Arguments> cells() {
		return FaultMatrix.inTurn(OURS);
	}

}
