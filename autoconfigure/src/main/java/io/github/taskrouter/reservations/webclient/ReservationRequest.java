package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.webclient.RequestKind.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * A request in the terms of TaskRouter, not yet bound to an origin.
 *
 * @param kind what it shares a limit with
 * @param taskSid the task that the answer has to be of
 * @param reservationSid the reservation that the answer has to be of, but for a page
 * @param page the position of the page in its list
 * @param target the path and the query in ASCII
 * @param form the form parameters; empty for GET
 * @param ifMatch the version of the reservation that an update is meant for
 * @param repeatable whether it can be sent again without harm, even though it may have
 * been processed
 * @param resumeAt where a list can be resumed if this request fails
 */
record ReservationRequest(RequestKind kind, String taskSid, @Nullable String reservationSid, int page, String target,
		Map<String, List<String>> form, @Nullable String ifMatch, boolean repeatable, @Nullable URI resumeAt) {

	static ReservationRequest fetch(String workspaceSid, String taskSid, String sid) {
		return new ReservationRequest(new RequestKind(workspaceSid, Operation.FETCH), taskSid, sid, 0,
				ListPath.of(workspaceSid, taskSid) + "/" + sid, Map.of(), null, true, null);
	}

	static ReservationRequest update(String workspaceSid, String taskSid, String sid, ReservationUpdate update) {
		return new ReservationRequest(new RequestKind(workspaceSid, Operation.UPDATE), taskSid, sid, 0,
				ListPath.of(workspaceSid, taskSid) + "/" + sid, update.parameters(), update.ifMatch(),
				update.isRepeatable(), null);
	}

	/**
	 * Ask for the workspace itself, which has no task.
	 */
	static ReservationRequest workspace(String workspaceSid) {
		return new ReservationRequest(new RequestKind(workspaceSid, Operation.WORKSPACE), "", null, 0,
				"/v1/Workspaces/" + workspaceSid, Map.of(), null, true, null);
	}

	static ReservationRequest firstPage(String workspaceSid, String taskSid, ReservationQuery query, int pageSize) {
		StringBuilder target = new StringBuilder(ListPath.of(workspaceSid, taskSid)).append('?');
		if (query.status() != null) {
			target.append("ReservationStatus=").append(encode(query.status().toString())).append('&');
		}
		if (query.workerSid() != null) {
			target.append("WorkerSid=").append(encode(query.workerSid())).append('&');
		}
		return page(workspaceSid, taskSid, 0, target.append("PageSize=").append(pageSize).toString(), null);
	}

	static ReservationRequest page(String workspaceSid, String taskSid, int number, String target,
			@Nullable URI resumeAt) {
		return new ReservationRequest(new RequestKind(workspaceSid, Operation.LIST), taskSid, null, number, target,
				Map.of(), null, true, resumeAt);
	}

	private static String encode(String value) {
		return UriUtils.encode(value, StandardCharsets.UTF_8);
	}

	Operation operation() {
		return this.kind.operation();
	}

	RequestBody body() {
		return new RequestBody(this.form);
	}

	/**
	 * Return only the operation, since the form may hold secrets and phone numbers.
	 */
	@Override
	public String toString() {
		return switch (operation()) {
			case FETCH -> "Fetch of reservation %s of task %s".formatted(this.reservationSid, this.taskSid);
			case UPDATE -> "Update of reservation %s of task %s".formatted(this.reservationSid, this.taskSid);
			case WORKSPACE -> "Fetch of workspace " + this.kind.workspaceSid();
			case LIST -> "List of reservations of task %s, page %d,".formatted(this.taskSid, this.page);
		};
	}

}
