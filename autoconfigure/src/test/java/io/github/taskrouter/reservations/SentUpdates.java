package io.github.taskrouter.reservations;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import reactor.core.publisher.Mono;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends updates over HTTP and shows what stood on the wire.
 */
final class SentUpdates extends WireMockExtension {

	SentUpdates() {
		super(extensionOptions().options(wireMockConfig().dynamicPort()));
	}

	LoggedRequest send(ReservationUpdate update) {
		return send((client) -> client.update(TestSids.TASK, TestSids.RESERVATION, update));
	}

	LoggedRequest send(Function<ReservationClient, Mono<Reservation>> call) {
		stubFor(post(anyUrl()).willReturn(okJson(ReservationJson.reservation("accepted"))));
		ReservationClient client = WebClientReservationClient.builder()
			.baseUrl(URI.create(baseUrl()))
			.credentials(TestSids.ACCOUNT, "token")
			.workspaceSid(TestSids.WORKSPACE)
			.build();
		assertThat(call.apply(client).block(Duration.ofSeconds(10))).isNotNull();
		List<LoggedRequest> requests = findAll(anyRequestedFor(anyUrl()));
		assertThat(requests).hasSize(1);
		return requests.get(0);
	}

	/**
	 * The form as it stood on the wire, names and values still encoded.
	 */
	static Map<String, List<String>> form(LoggedRequest request) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (String parameter : request.getBodyAsString().split("&")) {
			int equals = parameter.indexOf('=');
			form.add(parameter.substring(0, equals), parameter.substring(equals + 1));
		}
		return form;
	}

}
