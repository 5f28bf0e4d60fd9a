package io.github.taskrouter.embedded;

import java.util.Map;

import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * The form that an update sends.
 */
final class UpdateForm {

	private final Map<String, FormParameter> parameters;

	UpdateForm(Request request) {
		this.parameters = request.formParameters();
		this.parameters.forEach((name, parameter) -> {
			if (parameter.values().contains("")) {
				throw RefusedException.badRequest(20001, name + " is empty");
			}
		});
	}

	@Nullable String get(String name) {
		FormParameter parameter = this.parameters.get(name);
		return (parameter != null) ? parameter.firstValue() : null;
	}

	void require(String name, int code) {
		if (get(name) == null) {
			throw RefusedException.badRequest(code, name + " is missing");
		}
	}

}
