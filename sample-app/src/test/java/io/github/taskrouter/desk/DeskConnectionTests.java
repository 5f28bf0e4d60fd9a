package io.github.taskrouter.desk;

import java.net.ServerSocket;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.taskrouter.embedded.EmbeddedTaskRouter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The desk as it runs against Twilio: with credentials and address from properties.
 */
@ExtendWith(OutputCaptureExtension.class)
class DeskConnectionTests {

	private final EmbeddedTaskRouter taskRouter = EmbeddedTaskRouter.builder().authToken("r1ght-t0ken").start();

	private final Desk desk = Desk.withReservation(WebTestClient.bindToServer().build(), this.taskRouter, "pending");

	@AfterEach
	void close() {
		this.taskRouter.close();
	}

	@Test
	void rightCredentialsFetch() {
		fetch(this.taskRouter.baseUri().toString(), "r1ght-t0ken", HttpStatus.OK);
	}

	@Test
	void wrongCredentialsAreAProblemOfTheDeskAndAreNotShown(CapturedOutput output) {
		String problem = fetch(this.taskRouter.baseUri().toString(), "wr0ng-t0ken", HttpStatus.BAD_GATEWAY);
		assertThat(problem).contains("20003").doesNotContain("t0ken");
		assertThat(output).contains("HTTP 401").doesNotContain("t0ken");
	}

	@Test
	void deadServerIsUnavailable() throws Exception {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		fetch("http://localhost:" + port, "r1ght-t0ken", HttpStatus.SERVICE_UNAVAILABLE);
	}

	@Test
	void slowServerIsATimeout() {
		this.desk.stub(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson("{}").withFixedDelay(10_000)));
		fetch(this.taskRouter.baseUri().toString(), "r1ght-t0ken", HttpStatus.GATEWAY_TIMEOUT,
				"--twilio.taskrouter.read-timeout=100ms", "--twilio.taskrouter.retry.max-attempts=1");
	}

	@Test
	void callThatTakesTooLongIsATimeout() {
		this.desk.stub(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson("{}").withFixedDelay(10_000)));
		fetch(this.taskRouter.baseUri().toString(), "r1ght-t0ken", HttpStatus.GATEWAY_TIMEOUT,
				"--twilio.taskrouter.call-timeout=1s");
	}

	private String fetch(String baseUrl, String authToken, HttpStatus status, String... properties) {
		String[] connection = { "--server.port=0", "--twilio.account-sid=" + this.taskRouter.accountSid(),
				"--twilio.auth-token=" + authToken, "--twilio.taskrouter.base-url=" + baseUrl,
				"--twilio.taskrouter.workspace-sid=" + this.taskRouter.workspaceSid(),
				"--twilio.taskrouter.retry.min-backoff=10ms" };
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(ReservationDeskApplication.class)
			.run(StringUtils.concatenateStringArrays(connection, properties))) {
			String port = application.getEnvironment().getRequiredProperty("local.server.port");
			return new String(WebTestClient.bindToServer()
				.baseUrl("http://localhost:" + port)
				.build()
				.get()
				.uri(this.desk.one())
				.accept(MediaType.ALL)
				.exchange()
				.expectStatus()
				.isEqualTo(status)
				.expectBody()
				.returnResult()
				.getResponseBodyContent());
		}
	}

}
