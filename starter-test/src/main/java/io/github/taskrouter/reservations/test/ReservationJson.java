package io.github.taskrouter.reservations.test;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes reservations and workspaces as Twilio does.
 *
 * @param accountSid the account
 * @param origin the origin of all links
 */
record ReservationJson(String accountSid, String origin) {

	Map<String, Object> write(EmbeddedReservation reservation) {
		ReservationState state = reservation.state();
		String workspaceSid = reservation.task().workspace().sid();
		String workspaceUrl = workspaceUrl(workspaceSid);
		String taskUrl = workspaceUrl + "/Tasks/" + reservation.taskSid();
		Map<String, String> links = new LinkedHashMap<>();
		links.put("task", taskUrl);
		links.put("worker", workspaceUrl + "/Workers/" + reservation.worker().sid());
		links.put("workspace", workspaceUrl);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("account_sid", this.accountSid);
		json.put("date_created", reservation.dateCreated().truncatedTo(ChronoUnit.SECONDS).toString());
		json.put("date_updated", state.since().truncatedTo(ChronoUnit.SECONDS).toString());
		json.put("reservation_status", state.status().name());
		json.put("sid", reservation.sid());
		json.put("task_sid", reservation.taskSid());
		json.put("worker_name", reservation.worker().name());
		json.put("worker_sid", reservation.worker().sid());
		json.put("workspace_sid", workspaceSid);
		json.put("url", taskUrl + "/Reservations/" + reservation.sid());
		json.put("links", links);
		return json;
	}

	Map<String, Object> write(EmbeddedWorkspace workspace) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("account_sid", this.accountSid);
		json.put("friendly_name", "Embedded workspace");
		json.put("sid", workspace.sid());
		json.put("url", workspaceUrl(workspace.sid()));
		return json;
	}

	private String workspaceUrl(String workspaceSid) {
		return this.origin + "/v1/Workspaces/" + workspaceSid;
	}

}
