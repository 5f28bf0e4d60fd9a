package io.github.taskrouter.reservations.test;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls an {@link EmbeddedTaskRouter} over plain HTTP.
 */
class TwilioCaller {

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final EmbeddedTaskRouter taskRouter;

	TwilioCaller(EmbeddedTaskRouter taskRouter) {
		this.taskRouter = taskRouter;
	}

	String workspace() {
		return "/v1/Workspaces/" + this.taskRouter.workspaceSid();
	}

	String list(String taskSid) {
		return "%s/Tasks/%s/Reservations".formatted(workspace(), taskSid);
	}

	String one(EmbeddedReservation reservation) {
		return list(reservation.taskSid()) + "/" + reservation.sid();
	}

	HttpResponse<String> get(String pathOrLink) {
		return send(request(pathOrLink));
	}

	HttpResponse<String> post(String path, String form, String... headers) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	HttpRequest.Builder request(String pathOrLink) {
		String credentials = this.taskRouter.accountSid() + ":" + this.taskRouter.authToken();
		return HttpRequest.newBuilder(this.taskRouter.baseUrl().resolve(pathOrLink))
			.timeout(Duration.ofSeconds(10))
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	JsonNode json(HttpResponse<String> response) {
		return this.json.readTree(response.body());
	}

}
