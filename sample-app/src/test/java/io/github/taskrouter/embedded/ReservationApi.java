package io.github.taskrouter.embedded;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Twilio's API of task reservations: fetch, list and update.
 */
final class ReservationApi {

	private static final Pattern PATH = Pattern
		.compile("/v1/Workspaces/(?<workspace>[^/]+)/Tasks/(?<task>[^/]+)/Reservations(/(?<reservation>[^/]+))?");

	private final Workspace workspace;

	private final String authorization;

	ReservationApi(Workspace workspace) {
		this.workspace = workspace;
		String credentials = workspace.accountSid() + ":" + workspace.authToken();
		this.authorization = "Basic "
				+ Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

	Answer answer(Request request) {
		if (!this.authorization.equals(request.getHeader("Authorization"))) {
			throw new RefusedException(401, 20003, "Authenticate");
		}
		String path = StringUtils.delimitedListToStringArray(request.getUrl(), "?")[0];
		Matcher match = PATH.matcher(path);
		EmbeddedTask task = match.matches() ? findTask(match) : null;
		if (task == null) {
			throw RefusedException.notFound(path);
		}
		ReservationJson json = new ReservationJson(this.workspace, origin(request));
		String reservationSid = match.group("reservation");
		if (reservationSid == null) {
			requireMethod(request, RequestMethod.GET);
			return new Answer(200, new ReservationPage(request, task).toJson(origin(request) + path, json), null);
		}
		EmbeddedReservation reservation = fetchOrUpdate(request, task, reservationSid);
		if (reservation == null) {
			throw RefusedException.notFound(path);
		}
		return new Answer(200, json.write(reservation), reservation.etag());
	}

	private @Nullable EmbeddedTask findTask(Matcher match) {
		return match.group("workspace").equals(this.workspace.sid()) ? this.workspace.task(match.group("task")) : null;
	}

	private @Nullable EmbeddedReservation fetchOrUpdate(Request request, EmbeddedTask task, String reservationSid) {
		if (request.getMethod().equals(RequestMethod.GET)) {
			return task.reservation(reservationSid);
		}
		requireMethod(request, RequestMethod.POST);
		return task.update(reservationSid, (reservation) -> ReservationUpdates.apply(request, reservation));
	}

	private static void requireMethod(Request request, RequestMethod method) {
		if (!request.getMethod().equals(method)) {
			throw new RefusedException(405, 20004, "Method not allowed");
		}
	}

	/**
	 * The origin as the caller has it, so that links lead back the way the caller came.
	 */
	private static String origin(Request request) {
		return "%s://%s:%d".formatted(request.getScheme(), request.getHost(), request.getPort());
	}

}
