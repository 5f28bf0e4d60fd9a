package io.github.taskrouter.reservations.fault;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the matrix: what goes wrong, and what comes out of it.
 *
 * @param name what the server does
 * @param accepted what it does to a connection before it has read from it
 * @param answered what it does to a request
 * @param outcome the value or the failure of a call
 * @param gets how many whole requests the server reads in a fetch, and for a page of a
 * list
 * @param posts how many it reads in an update
 * @param afterwards what becomes of the connection
 */
record Fault(String name, Script accepted, Script answered, Outcome outcome, int gets, int posts,
		Afterwards afterwards) {

	/**
	 * What becomes of a connection that a call has had.
	 */
	enum Afterwards {

		KEPT, CLOSED

	}

	static Fault answers(String name, Script answered, Outcome outcome, int gets, int posts, Afterwards afterwards) {
		return new Fault(name, Script.LISTEN, answered, outcome, gets, posts, afterwards);
	}

	/**
	 * A fault that strikes before there is a request.
	 */
	static Fault accepts(String name, Script accepted, Outcome outcome) {
		return new Fault(name, accepted, Script.WELL, outcome, 0, 0, Afterwards.CLOSED);
	}

	Stream<FaultCell> cells() {
		boolean early = this.accepted != Script.LISTEN;
		List<Operation> operations = early ? List.of(Operation.FETCH, Operation.LIST, Operation.UPDATE)
				: Arrays.asList(Operation.values());
		return operations.stream().map((operation) -> new FaultCell(operation, this));
	}

	int requests(Operation operation) {
		return (operation == Operation.UPDATE) ? this.posts : this.gets;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
