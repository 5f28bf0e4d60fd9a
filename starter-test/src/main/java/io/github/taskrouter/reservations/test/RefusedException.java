package io.github.taskrouter.reservations.test;

/**
 * A request that TaskRouter refuses, with the status and the code that it says so by.
 */
final class RefusedException extends RuntimeException {

	private final int status;

	private final int code;

	RefusedException(int status, int code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
	}

	static RefusedException badRequest(int code, String message) {
		return new RefusedException(400, code, message);
	}

	static RefusedException notFound(String path) {
		return new RefusedException(404, 20404, "The requested resource %s was not found".formatted(path));
	}

	static RefusedException methodNotAllowed() {
		return new RefusedException(405, 20004, "Method not allowed");
	}

	Answer toAnswer() {
		return Answer.refusal(this.status, this.code, getMessage());
	}

}
