package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.web.reactive.function.client.ClientRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Who a request says that it comes from, and where it may go.
 */
class CredentialsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final TwilioServer server = new TwilioServer();

	private final TwilioServer other = new TwilioServer();

	@AfterEach
	void stop() {
		this.server.close();
		this.other.close();
	}

	@Test
	void aRequestIsSignedAndSaysWhoSendsIt() {
		fetch(TestClient.builder(this.server.baseUrl()).build());
		assertThat(header("Authorization")).isEqualTo(basic(TestSids.ACCOUNT, TestClient.PASSWORD));
		assertThat(header("Accept")).isEqualTo("application/json");
		assertThat(header("User-Agent")).matches("taskrouter-reservations/\\d+\\.\\d+\\.\\d+\\S* Java/\\d+\\S*");
	}

	@Test
	void credentialsAreReadForEveryRequest() {
		AtomicReference<TwilioCredentials> current = new AtomicReference<>(TwilioCredentials.basic("AC1", "old"));
		ReservationClient client = TestClient.builder(this.server.baseUrl())
			.credentials(() -> Mono.fromSupplier(current::get))
			.build();
		fetch(client);
		current.set(TwilioCredentials.basic("AC1", "new"));
		fetch(client);
		assertThat(this.server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly(basic("AC1", "old"), basic("AC1", "new"));
	}

	@Test
	void theBaseUrlIsReadForEveryRequest() {
		AtomicReference<URI> current = new AtomicReference<>(this.server.baseUrl());
		ReservationClient client = TestClient.builder(this.server.baseUrl()).baseUrl(current::get).build();
		fetch(client);
		current.set(this.other.baseUrl());
		fetch(client);
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.other.requests()).hasSize(1);
	}

	@Test
	void whatAFilterOfTheHostSetsIsOverruled() {
		fetch(TestClient.builder(this.server.baseUrl())
			.webClientCustomizer((builder) -> builder.defaultHeader("Accept", "text/xml")
				.filter((request,
						next) -> next.exchange(ClientRequest.from(request)
							.headers((headers) -> headers.set("Authorization", "Bearer of the host"))
							.build())))
			.build());
		assertThat(header("Authorization")).isEqualTo(basic(TestSids.ACCOUNT, TestClient.PASSWORD));
		assertThat(header("Accept")).isEqualTo("application/json");
	}

	@Test
	void aFilterThatLeadsTheRequestElsewhereGetsNoCredentials() {
		ReservationClient client = TestClient.builder(this.server.baseUrl())
			.webClientCustomizer((builder) -> builder.filter(
					(request, next) -> next.exchange(ClientRequest.from(request).url(this.other.baseUrl()).build())))
			.build();
		StepVerifier.create(client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectErrorSatisfies((failure) -> assertThat(failure)
				.isInstanceOfSatisfying(TaskRouterTransportException.class, (ex) -> assertThat(ex.isSent()).isFalse())
				.hasMessageContaining("a filter has led the request away from the configured origin"))
			.verify(TIMEOUT);
		assertThat(this.other.requests()).isEmpty();
	}

	@Test
	void anotherWorkspaceSharesTheCredentials() {
		ReservationClient client = TestClient.builder(this.server.baseUrl()).workspaceSid(null).build();
		fetch(client.workspace(TestSids.OTHER_WORKSPACE));
		assertThat(this.server.requests().get(0).getUrl()).contains(TestSids.OTHER_WORKSPACE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "taskrouter.twilio.com", "ftp://taskrouter.twilio.com", "https:///v1",
			"https://user:secret@taskrouter.twilio.com", "https://taskrouter.twilio.com/v1",
			"https://taskrouter.twilio.com?a=b", "https://taskrouter.twilio.com#a", "mailto:a@b" })
	void aBaseUrlThatIsMoreOrLessThanAnOriginIsRefused(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> TestClient.builder(URI.create(url)))
			.withMessageStartingWith("baseUrl must be")
			.withMessageNotContaining("secret");
	}

	@Test
	void credentialsShowNoSecret() {
		assertThat(TwilioCredentials.basic("AC1", "secret")).hasToString("TwilioCredentials[username=AC1]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "se\ncret", "se\u0000cret" })
	void malformedSecretsAreRefusedWithoutBeingShown(String password) {
		assertThatIllegalArgumentException().isThrownBy(() -> TwilioCredentials.basic("AC1", password))
			.withMessageStartingWith("password must not")
			.withMessageNotContaining("cret");
	}

	private static void fetch(ReservationClient client) {
		client.fetch(TestSids.TASK, TestSids.RESERVATION).block(TIMEOUT);
	}

	private String header(String name) {
		return this.server.requests().get(0).getHeader(name);
	}

	private static String basic(String username, String password) {
		return "Basic "
				+ Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

}
