package io.github.taskrouter.reservations.test;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Twilio's API of task reservations: fetch, list and update.
 */
final class ReservationApi {

	private final Account account;

	private final Map<String, EmbeddedWorkspace> workspaces;

	ReservationApi(Account account, Map<String, EmbeddedWorkspace> workspaces) {
		this.account = account;
		this.workspaces = workspaces;
	}

	Answer answer(TwilioRequest request) {
		try {
			this.account.require(request.authorization());
			return answer(request, find(request), new ReservationJson(this.account.sid(), request.origin()));
		}
		catch (RefusedException ex) {
			return ex.toAnswer();
		}
	}

	private Answer answer(TwilioRequest request, EmbeddedWorkspace workspace, ReservationJson json) {
		String taskSid = request.taskSid();
		if (taskSid == null) {
			requireGet(request);
			return Answer.json(200, json.write(workspace));
		}
		EmbeddedTask task = found(workspace.find(taskSid), request);
		String reservationSid = request.reservationSid();
		if (reservationSid == null) {
			requireGet(request);
			return Answer.json(200,
					new ListPage(request.query(), task).toJson(request.origin() + request.path(), json));
		}
		EmbeddedReservation reservation = found(task.find(reservationSid), request);
		synchronized (task) {
			if (request.operation() == TaskRouterOperation.UPDATE) {
				ReservationUpdates.apply(request.form(), request.ifMatch(), reservation);
			}
			else {
				requireGet(request);
			}
			return Answer.json(200, json.write(reservation)).header("ETag", reservation.etag());
		}
	}

	private EmbeddedWorkspace find(TwilioRequest request) {
		String workspaceSid = request.workspaceSid();
		return found((workspaceSid != null) ? this.workspaces.get(workspaceSid) : null, request);
	}

	private static <T> T found(@Nullable T resource, TwilioRequest request) {
		if (resource == null) {
			throw RefusedException.notFound(request.path());
		}
		return resource;
	}

	private static void requireGet(TwilioRequest request) {
		if (!request.isGet()) {
			throw RefusedException.methodNotAllowed();
		}
	}

}
