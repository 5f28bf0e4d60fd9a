package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
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
import org.reactivestreams.Publisher;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Where credentials may go in the clear, and where not.
 */
class InsecureBaseUrlTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final TwilioServer server = new TwilioServer();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://taskrouter.twilio.com", "HTTP://taskrouter.twilio.com", "http://proxy",
			"http://10.0.0.1", "http://172.17.0.1:8080", "http://128.0.0.1", "http://localhost.example.com",
			"http://notlocalhost", "http://127.0.0.1.example.com", "http://127.example.com", "http://[::2]",
			"http://[::10:1]", "http://[1::1]", "http://[fe80::1]", "http://[::ffff:10.0.0.1]" })
	void plainHttpToAnotherMachineIsRefused(URI baseUrl) {
		WebClientReservationClient.Builder builder = TestClient.builder(baseUrl);
		assertThatIllegalArgumentException().isThrownBy(builder::build)
			.withMessageStartingWith("baseUrl must be https unless its host is this machine")
			.withMessageContaining("twilio.taskrouter.allow-insecure-base-url=true")
			.withMessageContaining("allowInsecureBaseUrl(true)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost", "http://LOCALHOST:8080", "http://taskrouter.localhost",
			"http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]", "http://[0:0:0:0:0:0:0:1]:8080",
			"http://[0000::0001]", "https://proxy", "HTTPS://10.0.0.1" })
	void plainHttpToThisMachineAndHttpsAreTaken(URI baseUrl) {
		assertThat(TestClient.builder(baseUrl).build()).isNotNull();
	}

	@Test
	void plainHttpIsTakenWhereItIsAllowedInWhateverOrder() {
		URI baseUrl = URI.create("http://proxy.example");
		assertThat(TestClient.builder(baseUrl).allowInsecureBaseUrl(true).build()).isNotNull();
		assertThat(WebClientReservationClient.builder()
			.allowInsecureBaseUrl(true)
			.baseUrl(baseUrl)
			.credentials(TestSids.ACCOUNT, TestClient.PASSWORD)
			.build()).isNotNull();
	}

	@Test
	void aBaseUrlThatIsReplacedDoesNotMatter() {
		assertThat(TestClient.builder(URI.create("http://proxy.example")).baseUrl(this.server::baseUrl).build())
			.isNotNull();
	}

	@Test
	void aBaseUrlThatIsReadAnewIsCheckedBeforeEachRequest() {
		AtomicReference<URI> baseUrl = new AtomicReference<>(this.server.baseUrl());
		ReservationClient client = TestClient.builder(this.server.baseUrl()).baseUrl(baseUrl::get).build();
		StepVerifier.create(client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
		baseUrl.set(URI.create("http://proxy.example"));
		refused(client.fetch(TestSids.TASK, TestSids.RESERVATION));
		refused(client.list(TestSids.TASK));
		assertThat(this.server.requests()).hasSize(1);
	}

	private static void refused(Publisher<?> call) {
		StepVerifier.create(call)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterTransportException.class)
				.hasMessageContaining("allow-insecure-base-url"))
			.verify(TIMEOUT);
	}

}
