package io.github.taskrouter.reservations.webclient;

import java.util.Locale;

import org.springframework.http.HttpMethod;

/**
 * What shares a limit: TaskRouter limits requests by workspace and operation.
 *
 * @param workspaceSid the workspace
 * @param operation the operation
 */
record RequestKind(String workspaceSid, Operation operation) {

	/**
	 * What is done with reservations, and the check of a workspace.
	 */
	enum Operation {

		FETCH(HttpMethod.GET, ListPath.TEMPLATE + "/{Sid}"),

		LIST(HttpMethod.GET, ListPath.TEMPLATE),

		UPDATE(HttpMethod.POST, ListPath.TEMPLATE + "/{Sid}"),

		WORKSPACE(HttpMethod.GET, "/v1/Workspaces/{WorkspaceSid}");

		private final HttpMethod method;

		private final String template;

		private final String id = name().toLowerCase(Locale.ROOT);

		Operation(HttpMethod method, String template) {
			this.method = method;
			this.template = template;
		}

		HttpMethod method() {
			return this.method;
		}

		/**
		 * Return the name of the operation, for metrics.
		 */
		String id() {
			return this.id;
		}

		/**
		 * Return the path with the names of its variables, for metrics.
		 */
		String template() {
			return this.template;
		}

	}

}
