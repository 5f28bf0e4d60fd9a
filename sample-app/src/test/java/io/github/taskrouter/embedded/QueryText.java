package io.github.taskrouter.embedded;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of a request.
 */
final class QueryText {

	private QueryText() {
	}

	static @Nullable String of(Request request, String name) {
		QueryParameter parameter = request.queryParameter(name);
		return (parameter != null && parameter.isPresent()) ? parameter.firstValue() : null;
	}

	static int number(Request request, String name, int otherwise, int min, int max, int code) {
		String text = of(request, name);
		if (text == null) {
			return otherwise;
		}
		if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max) {
			return Integer.parseInt(text);
		}
		throw RefusedException.badRequest(code, "%s must be %d to %d".formatted(name, min, max));
	}

}
