package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;
import java.util.Collections;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestSids;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * One account with one reservation: its properties, requests and answers.
 */
final class FakeTwilio {

	static final String AUTH_TOKEN = "5ecre7-auth-token";

	static final String API_SECRET = "5ecre7-api-secret";

	static final String CLIENT_SECRET = "5ecre7-client-secret";

	private static final String LIST = "/v1/Workspaces/%s/Tasks/%s/Reservations".formatted(TestSids.WORKSPACE,
			TestSids.TASK);

	private FakeTwilio() {
	}

	static String[] properties(String baseUrl) {
		return new String[] { "twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + AUTH_TOKEN,
				"twilio.taskrouter.workspace-sid=" + TestSids.WORKSPACE, "twilio.taskrouter.base-url=" + baseUrl };
	}

	static MappingBuilder fetch() {
		return get(urlPathEqualTo(LIST + "/" + TestSids.RESERVATION));
	}

	static MappingBuilder update() {
		return post(urlPathEqualTo(LIST + "/" + TestSids.RESERVATION));
	}

	static MappingBuilder list() {
		return get(urlPathEqualTo(LIST));
	}

	static ResponseDefinitionBuilder reservation() {
		return okJson(ReservationJson.reservation("pending"));
	}

	/**
	 * A page of four that goes on with the next.
	 */
	static ResponseDefinitionBuilder page(String baseUrl, int number) {
		return okJson(ReservationJson.page(Collections.nCopies(4, ReservationJson.reservation("pending")),
				"\"%s%s?Page=%d&PageToken=PT%d\"".formatted(baseUrl, LIST, number + 1, number + 1)));
	}

	static Reservation fetch(ReservationClient client) {
		return client.fetch(TestSids.TASK, TestSids.RESERVATION).blockOptional(Duration.ofSeconds(10)).orElseThrow();
	}

}
