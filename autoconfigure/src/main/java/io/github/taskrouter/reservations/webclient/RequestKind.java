package io.github.taskrouter.reservations.webclient;

/**
 * What shares a limit: TaskRouter limits requests by workspace and operation.
 *
 * @param workspaceSid the workspace
 * @param operation the operation
 */
record RequestKind(String workspaceSid, Operation operation) {

	/**
	 * What is done with reservations.
	 */
	enum Operation {

		FETCH, LIST, UPDATE

	}

}
