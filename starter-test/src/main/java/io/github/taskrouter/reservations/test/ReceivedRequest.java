package io.github.taskrouter.reservations.test;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that an {@link EmbeddedTaskRouter} received.
 *
 * @param operation what it asked for
 * @param method the HTTP method
 * @param uri the path and the query, as they were sent
 * @param taskSid the task in the path, or {@code null} if there is none
 * @param reservationSid the reservation in the path, or {@code null} if there is none
 * @param query the parameters of the query
 * @param form the parameters of the form; values may be secrets or phone numbers
 * @param ifMatch the {@code If-Match} header, or {@code null} if there is none
 * @param status the HTTP status of the answer, or 0 if there was none
 * @since 0.1.0
 */
public record ReceivedRequest(TaskRouterOperation operation, String method, String uri, @Nullable String taskSid,
		@Nullable String reservationSid, Map<String, List<String>> query, Map<String, List<String>> form,
		@Nullable String ifMatch, int status) {

	/**
	 * Return what a log may show: the values of the form are left out.
	 */
	@Override
	public String toString() {
		return "%s %s %s -> %d".formatted(this.method, this.uri, this.form.keySet(), this.status);
	}

}
