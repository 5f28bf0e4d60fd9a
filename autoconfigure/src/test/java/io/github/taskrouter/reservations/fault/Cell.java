package io.github.taskrouter.reservations.fault;

/**
 * A cell of the matrix: an operation under a fault, and what must come out.
 */
interface Cell {

	void verify() throws Exception;

}
