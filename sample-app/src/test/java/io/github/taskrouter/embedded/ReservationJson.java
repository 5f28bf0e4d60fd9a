package io.github.taskrouter.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes reservations as Twilio does.
 */
record ReservationJson(Workspace workspace, String origin) {

	Map<String, Object> write(EmbeddedReservation reservation) {
		String workspaceUrl = this.origin + "/v1/Workspaces/" + this.workspace.sid();
		String taskUrl = workspaceUrl + "/Tasks/" + reservation.taskSid();
		Map<String, String> links = new LinkedHashMap<>();
		links.put("task", taskUrl);
		links.put("worker", workspaceUrl + "/Workers/" + reservation.workerSid());
		links.put("workspace", workspaceUrl);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("account_sid", this.workspace.accountSid());
		json.put("date_created", reservation.dateCreated().toString());
		json.put("date_updated", reservation.dateUpdated().toString());
		json.put("reservation_status", reservation.status());
		json.put("sid", reservation.sid());
		json.put("task_sid", reservation.taskSid());
		json.put("worker_name", reservation.workerName());
		json.put("worker_sid", reservation.workerSid());
		json.put("workspace_sid", this.workspace.sid());
		json.put("url", taskUrl + "/Reservations/" + reservation.sid());
		json.put("links", links);
		return json;
	}

}
