package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.webclient.RequestKind.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request in the terms of TaskRouter, not yet bound to an origin.
 *
 * @param kind what it shares a limit with
 * @param operation what it does, for messages
 * @param method GET or POST
 * @param taskSid the task that the answer has to be of
 * @param reservationSid the reservation that the answer has to be of, but for a page
 * @param target the path and the query, or the link of a page
 * @param template the path with the names of its variables, for metrics
 * @param form the form parameters; empty for GET
 * @param ifMatch the version of the reservation that an update is meant for
 * @param repeatable whether it can be sent again without harm, even though it may have
 * been processed
 * @param resumeAt where a list can be resumed if this request fails
 */
record ReservationRequest(RequestKind kind, String operation, HttpMethod method, String taskSid,
		@Nullable String reservationSid, URI target, String template, Map<String, List<String>> form,
		@Nullable String ifMatch, boolean repeatable, @Nullable URI resumeAt) {

	private static final String ONE = ListPath.TEMPLATE + "/{Sid}";

	static ReservationRequest fetch(String workspaceSid, String taskSid, String sid) {
		String operation = "Fetch of reservation %s of task %s".formatted(sid, taskSid);
		return new ReservationRequest(new RequestKind(workspaceSid, Operation.FETCH), operation, HttpMethod.GET,
				taskSid, sid, path(ONE, workspaceSid, taskSid, sid), ONE, Map.of(), null, true, null);
	}

	static ReservationRequest update(String workspaceSid, String taskSid, String sid, ReservationUpdate update) {
		String operation = "Update of reservation %s of task %s".formatted(sid, taskSid);
		return new ReservationRequest(new RequestKind(workspaceSid, Operation.UPDATE), operation, HttpMethod.POST,
				taskSid, sid, path(ONE, workspaceSid, taskSid, sid), ONE, update.parameters(), update.ifMatch(),
				update.isRepeatable(), null);
	}

	static ReservationRequest firstPage(String workspaceSid, String taskSid, ReservationQuery query, int pageSize) {
		UriComponentsBuilder target = UriComponentsBuilder.fromPath(ListPath.TEMPLATE);
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("WorkspaceSid", workspaceSid);
		values.put("TaskSid", taskSid);
		values.put("ReservationStatus", query.status());
		values.put("WorkerSid", query.workerSid());
		values.put("PageSize", pageSize);
		for (String name : List.of("ReservationStatus", "WorkerSid", "PageSize")) {
			if (values.get(name) != null) {
				target.queryParam(name, "{" + name + "}");
			}
		}
		return page(workspaceSid, taskSid, 0, target.encode().buildAndExpand(values).toUri(), null);
	}

	static ReservationRequest page(String workspaceSid, String taskSid, int number, URI target,
			@Nullable URI resumeAt) {
		String operation = "List of reservations of task %s, page %d,".formatted(taskSid, number);
		return new ReservationRequest(new RequestKind(workspaceSid, Operation.LIST), operation, HttpMethod.GET, taskSid,
				null, target, ListPath.TEMPLATE, Map.of(), null, true, resumeAt);
	}

	private static URI path(String template, String... sids) {
		return UriComponentsBuilder.fromPath(template).buildAndExpand((Object[]) sids).toUri();
	}

	RequestBody body() {
		return new RequestBody(this.form);
	}

	/**
	 * Return only the operation, since the form may hold secrets and phone numbers.
	 */
	@Override
	public String toString() {
		return this.operation;
	}

}
