package io.github.taskrouter.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

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

	Answer toAnswer() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("code", this.code);
		body.put("message", getMessage());
		body.put("more_info", "https://www.twilio.com/docs/errors/" + this.code);
		body.put("status", this.status);
		return new Answer(this.status, body, null);
	}

}
