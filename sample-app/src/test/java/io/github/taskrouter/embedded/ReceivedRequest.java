package io.github.taskrouter.embedded;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that an {@link EmbeddedTaskRouter} has answered.
 *
 * @param method the HTTP method
 * @param uri the path and the query, as they were sent
 * @param query the parameters of the query
 * @param form the parameters of the form; values may be phone numbers
 * @param ifMatch the {@code If-Match} header, or {@code null} without one
 * @param status the HTTP status of the answer
 * @since 0.1.0
 */
public record ReceivedRequest(String method, String uri, Map<String, List<String>> query,
		Map<String, List<String>> form, @Nullable String ifMatch, int status) {

	/**
	 * What can be shown in a log; the values of the form are left out.
	 */
	@Override
	public String toString() {
		return "%s %s -> %d".formatted(this.method, this.uri, this.status);
	}

}
