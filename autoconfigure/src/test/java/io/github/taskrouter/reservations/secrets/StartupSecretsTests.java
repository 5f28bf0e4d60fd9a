package io.github.taskrouter.reservations.secrets;

import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What an application that can't start tells, in its report, its log and its exception,
 * debugging or not.
 */
@ExtendWith({ HeldOutput.class, OutputCaptureExtension.class })
class StartupSecretsTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "twilio.auth-token=" + Secrets.AUTH_TOKEN, "twilio.api-secret=" + Secrets.API_SECRET,
					"twilio.account-sid=" + Secrets.AUTH_TOKEN, "twilio.api-key=" + Secrets.API_SECRET,
					"twilio.api-key=SK" + Secrets.API_SECRET, "twilio.oauth.client-secret=" + Secrets.API_SECRET,
					"twilio.oauth.client-id=" + Secrets.API_SECRET, "twilio.oauth=" + Secrets.API_SECRET,
					"twilio.auth-token=${" + Secrets.AUTH_TOKEN,
					"twilio.auth-token=" + Secrets.AUTH_TOKEN + " " + Secrets.AUTH_TOKEN,
					"twilio.region=" + Secrets.AUTH_TOKEN, "twilio.region=" + Secrets.API_SECRET,
					"twilio.edge=" + Secrets.API_SECRET, "twilio.taskrouter.workspace-sid=" + Secrets.AUTH_TOKEN,
					"twilio.taskrouter.base-url=https://" + Secrets.SIP_USERNAME + ":" + Secrets.SIP_PASSWORD
							+ "@desk.example",
					"twilio.taskrouter.base-url=https://desk.example/" + Secrets.AUTH_TOKEN,
					"twilio.taskrouter.base-url=http://" + Secrets.AUTH_TOKEN + ".example",
					"twilio.taskrouter.base-url=" + Secrets.AUTH_TOKEN + " ",
					"twilio.taskrouter.ssl.bundle=" + Secrets.SIP_PASSWORD })
	void noValueShows(String property, CapturedOutput output) {
		for (boolean debug : new boolean[] { false, true }) {
			Evidence evidence = new Evidence();
			evidence.add("exception", catchThrowable(() -> start(property, debug)));
			evidence.add("output", (Object) output);
			assertThat(evidence.lacking("APPLICATION FAILED TO START", "Exception")).isEmpty();
			assertThat(evidence.leaks()).isEmpty();
		}
	}

	private static void start(String property, boolean debug) {
		SpringApplication application = new SpringApplicationBuilder(Host.class).web(WebApplicationType.NONE)
			.properties(isCredential(property) ? new String[0]
					: new String[] { "twilio.account-sid=" + TestSids.ACCOUNT,
							"twilio.auth-token=" + Secrets.AUTH_TOKEN })
			.build();
		application.run("--" + property, "--debug=" + debug).close();
	}

	private static boolean isCredential(String property) {
		return property.startsWith("twilio.a") || property.startsWith("twilio.oauth.");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Host {

	}

}
