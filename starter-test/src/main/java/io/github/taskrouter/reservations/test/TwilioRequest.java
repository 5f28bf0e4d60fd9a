package io.github.taskrouter.reservations.test;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/**
 * A request in parts.
 *
 * @param method the HTTP method
 * @param uri the path and the query, as they were sent
 * @param origin the origin as the caller has it, so that links lead back the way the
 * caller came
 * @param authorization the {@code Authorization} header
 * @param ifMatch the {@code If-Match} header
 * @param body the body
 */
record TwilioRequest(String method, String uri, String origin, @Nullable String authorization, @Nullable String ifMatch,
		String body) {

	private static final Pattern PATH = Pattern
		.compile("/v1/Workspaces/(?<workspace>[^/]+)(/Tasks/(?<task>[^/]+)/Reservations(/(?<reservation>[^/]+))?)?");

	static TwilioRequest of(HttpServerRequest request, String baseUrl, String body) {
		String host = request.requestHeaders().get("Host");
		return new TwilioRequest(request.method().name(), request.uri(), (host != null) ? "http://" + host : baseUrl,
				request.requestHeaders().get("Authorization"), request.requestHeaders().get("If-Match"), body);
	}

	String path() {
		return new QueryStringDecoder(this.uri).path();
	}

	Form query() {
		return new Form(new QueryStringDecoder(this.uri).parameters());
	}

	Form form() {
		return new Form(new QueryStringDecoder(this.body, false).parameters());
	}

	boolean isGet() {
		return this.method.equals("GET");
	}

	@Nullable String workspaceSid() {
		return part("workspace");
	}

	@Nullable String taskSid() {
		return part("task");
	}

	@Nullable String reservationSid() {
		return part("reservation");
	}

	TaskRouterOperation operation() {
		if (reservationSid() != null) {
			return isGet() ? TaskRouterOperation.FETCH
					: this.method.equals("POST") ? TaskRouterOperation.UPDATE : TaskRouterOperation.OTHER;
		}
		return (taskSid() != null && isGet()) ? TaskRouterOperation.LIST : TaskRouterOperation.OTHER;
	}

	ReceivedRequest answeredBy(Answer answer) {
		return new ReceivedRequest(operation(), this.method, this.uri, taskSid(), reservationSid(),
				unmodifiable(query()), unmodifiable(form()), this.ifMatch, answer.visibleStatus());
	}

	private static Map<String, List<String>> unmodifiable(Form form) {
		return Collections.unmodifiableMap(form.values());
	}

	private @Nullable String part(String name) {
		Matcher matcher = PATH.matcher(path());
		return matcher.matches() ? matcher.group(name) : null;
	}

}
