package io.github.taskrouter.reservations.fault;

/**
 * A server that nobody may ever be led to.
 */
final class Elsewhere {

	private static final FaultServer SERVER = new FaultServer(Script.WELL);

	private Elsewhere() {
	}

	static String authority() {
		return SERVER.baseUrl().getRawAuthority();
	}

	static String url() {
		return SERVER.baseUrl() + Answers.NEXT;
	}

	static int connections() {
		return SERVER.connections();
	}

}
