package io.github.taskrouter.reservations.fault;

import io.github.taskrouter.reservations.fixture.ClientKind;

/**
 * A cell of the matrix: an operation under a fault, and what must come out.
 */
interface Cell {

	void verify(ClientKind kind) throws Exception;

}
