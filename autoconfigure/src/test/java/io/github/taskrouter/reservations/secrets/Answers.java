package io.github.taskrouter.reservations.secrets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TwilioServer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

/**
 * Answers of servers that tell all that they were told, and of some that tell nothing.
 */
final class Answers {

	private static final String NUMBER = Secrets.phoneNumber(7);

	/**
	 * What was sent, as it stood on the wire and decoded.
	 */
	private static final String ECHO = "{{{request.headers.Authorization}}} {{{request.body}}} "
			+ "{{formData request.body 'form' urlDecode=true}}{{{form.To}}} {{{form.From}}} {{{form.CallTo}}} "
			+ "{{{form.DequeueFrom}}} {{{form.SipAuthUsername}}} {{{form.SipAuthPassword}}} {{{form.StatusCallback}}} "
			+ NUMBER + " 555-010-0007 " + Secrets.AUTH_TOKEN + " " + Secrets.API_SECRET;

	private static final String RESERVATION = ReservationJson.reservation("pending").replace("Doug", "Zora " + NUMBER);

	private Answers() {
	}

	static Map<String, ResponseDefinitionBuilder> all() {
		Map<String, ResponseDefinitionBuilder> answers = new LinkedHashMap<>();
		answers.put("a reservation", okJson(RESERVATION).withHeader("ETag", "4"));
		answers.put("a page", okJson(ReservationJson.page(List.of(RESERVATION), "null")));
		answers.put("a page with a link that has a password", okJson(ReservationJson.page(List.of(RESERVATION),
				"\"https://%s:%s@elsewhere.example/\"".formatted(Secrets.SIP_USERNAME, Secrets.SIP_PASSWORD))));
		for (int status : new int[] { 400, 401, 404, 409, 412, 429, 500, 503 }) {
			answers.put(status + " that repeats what was sent", echo(TwilioServer.error(status, 20001, ECHO)));
		}
		answers.put("HTML that repeats what was sent", echo(aResponse().withStatus(502).withBody("<p>" + ECHO)));
		answers.put("headers that repeat what was sent",
				echo(aResponse().withStatus(400)
					.withHeader("X-Echo", "{{{request.headers.Authorization}}} " + NUMBER)
					.withBody("")));
		answers.put("a redirect",
				echo(aResponse().withStatus(302)
					.withHeader("Location",
							"https://%s:%s@elsewhere.example/".formatted(Secrets.SIP_USERNAME, Secrets.SIP_PASSWORD))));
		answers.put("a success that repeats what was sent", echo(aResponse().withBody(ECHO)));
		answers.put("a text that repeats what was sent", echo(okJson("\"" + ECHO + "\"")));
		answers.put("a number", okJson(NUMBER.substring(1)));
		answers.put("a status of another type", echo(okJson("{\"reservation_status\": {\"a\": \"" + ECHO + "\"}}")));
		answers.put("a date that is none",
				echo(okJson("{\"reservation_status\": \"pending\", \"date_created\": \"" + ECHO + "\"}")));
		answers.put("an address that is none",
				echo(okJson("{\"reservation_status\": \"pending\", \"url\": \"http://[" + ECHO + "\"}")));
		answers.put("an answer that is too large", okJson("\"" + NUMBER.repeat(10_000) + "\""));
		answers.put("no answer in time", okJson(RESERVATION).withFixedDelay(1000));
		for (Fault fault : Fault.values()) {
			answers.put(fault.name(), aResponse().withStatus(200).withFault(fault));
		}
		return answers;
	}

	private static ResponseDefinitionBuilder echo(ResponseDefinitionBuilder answer) {
		return answer.withTransformers("response-template");
	}

}
