package io.github.taskrouter.desk;

import java.time.Duration;

import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The desk as it runs against Twilio: with credentials and address from properties.
 */
@ExtendWith({ HeldOutput.class, OutputCaptureExtension.class })
class DeskConnectionTests {

	private final EmbeddedTaskRouter taskRouter = EmbeddedTaskRouter.start();

	private final Desk desk = Desk.withReservation(WebTestClient.bindToServer().build(), this.taskRouter, "pending");

	@BeforeEach
	void allow() {
		this.taskRouter.allow(this.taskRouter.accountSid(), "r1ght-t0ken");
	}

	@AfterEach
	void close() {
		this.taskRouter.close();
	}

	@Test
	void rightCredentialsFetch() {
		fetch(this.taskRouter.baseUrl().toString(), "r1ght-t0ken", HttpStatus.OK);
	}

	@Test
	void wrongCredentialsAreAProblemOfTheDeskAndAreNotShown(CapturedOutput output) {
		String problem = fetch(this.taskRouter.baseUrl().toString(), "wr0ng-t0ken", HttpStatus.BAD_GATEWAY);
		assertThat(problem).contains("20003").doesNotContain("t0ken");
		assertThat(output).contains("HTTP 401").doesNotContain("t0ken");
	}

	@Test
	void deadServerIsUnavailable() {
		this.taskRouter.goAway();
		fetch(this.taskRouter.baseUrl().toString(), "r1ght-t0ken", HttpStatus.SERVICE_UNAVAILABLE);
	}

	@Test
	void slowServerIsATimeout() {
		this.desk.task().onNextRequests(10).hang();
		fetch(this.taskRouter.baseUrl().toString(), "r1ght-t0ken", HttpStatus.GATEWAY_TIMEOUT,
				"--twilio.taskrouter.read-timeout=100ms", "--twilio.taskrouter.retry.max-attempts=1");
	}

	@Test
	void callThatTakesTooLongIsATimeout() {
		this.desk.task().onNextRequests(10).hang();
		fetch(this.taskRouter.baseUrl().toString(), "r1ght-t0ken", HttpStatus.GATEWAY_TIMEOUT,
				"--twilio.taskrouter.call-timeout=1s");
	}

	@Test
	void missingWorkspaceIsAFaultOfTheDesk(CapturedOutput output) {
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(ReservationDeskApplication.class)
			.run("--server.port=0", "--spring.config.location=classpath:/application.yml",
					"--twilio.taskrouter.base-url=" + this.taskRouter.baseUrl(),
					"--twilio.account-sid=" + this.taskRouter.accountSid(), "--twilio.auth-token=r1ght-t0ken")) {
			assertThat(fetch(application, HttpStatus.INTERNAL_SERVER_ERROR)).doesNotContain("Exception");
		}
		assertThat(output).contains("set twilio.taskrouter.workspace-sid");
	}

	private String fetch(String baseUrl, String authToken, HttpStatus status, String... properties) {
		String[] connection = { "--server.port=0", "--twilio.account-sid=" + this.taskRouter.accountSid(),
				"--twilio.auth-token=" + authToken, "--twilio.taskrouter.base-url=" + baseUrl,
				"--twilio.taskrouter.workspace-sid=" + this.taskRouter.workspaceSid(),
				"--twilio.taskrouter.retry.min-backoff=10ms" };
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(ReservationDeskApplication.class)
			.run(StringUtils.concatenateStringArrays(connection, properties))) {
			return fetch(application, status);
		}
	}

	private String fetch(ConfigurableApplicationContext application, HttpStatus status) {
		String port = application.getEnvironment().getRequiredProperty("local.server.port");
		EntityExchangeResult<String> result = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + port)
			.responseTimeout(Duration.ofSeconds(30))
			.build()
			.get()
			.uri(this.desk.one())
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(status.isError() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
			.expectBody(String.class)
			.returnResult();
		return String.valueOf(result.getResponseBody());
	}

}
