package io.github.taskrouter.reservations.autoconfigure;

import java.util.Arrays;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for what is printed where an application can't start.
 */
@ExtendWith({ HeldOutput.class, OutputCaptureExtension.class })
class StartupFailureTests {

	private static final String SECRET = "5ecre7";

	@Test
	void whenAClientIsInjectedWithoutCredentialsThenNamesTheProperties(CapturedOutput output) {
		fail(ClientUser.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Parameter 0 of method clientUser in " + ClientUser.class.getName() + " needs a bean of type "
					+ ReservationClient.class.getName() + ", and there is none: no Twilio credentials are configured.")
			.contains("twilio.account-sid and twilio.auth-token")
			.contains("twilio.api-key and twilio.api-secret")
			.contains(TwilioConnectionDetails.class.getName());
	}

	@Test
	void whenABuilderIsInjectedWithoutCredentialsThenNamesTheProperties(CapturedOutput output) {
		fail(BuilderUser.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("no Twilio credentials are configured")
			.contains("twilio.account-sid and twilio.auth-token");
	}

	@Test
	void whenAClientIsInjectedThoughDisabledThenSaysSo(CapturedOutput output) {
		fail(ClientUser.class, "twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + SECRET,
				"twilio.taskrouter.enabled=false");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("the property 'twilio.taskrouter.enabled' is not true")
			.doesNotContain(SECRET);
	}

	@Test
	void whenAnotherBeanIsMissingThenLeavesTheReportToBoot(CapturedOutput output) {
		fail(OtherUser.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("required a bean of type 'java.lang.Runnable'")
			.doesNotContain("Twilio");
	}

	@Test
	void whenTheAutoConfigurationIsExcludedThenLeavesTheReportToBoot(CapturedOutput output) {
		fail(ClientUser.class, "twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + SECRET,
				"spring.autoconfigure.exclude=" + ReservationClientAutoConfiguration.class.getName());
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("required a bean of type '%s'".formatted(ReservationClient.class.getName()))
			.doesNotContain(SECRET);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					twilio.account-sid=                        | twilio.account-sid must not be blank
					twilio.account-sid=5ecre7                  | twilio.account-sid must be an account SID
					twilio.auth-token=                         | twilio.auth-token must not be blank
					twilio.auth-token=5ecre7 5ecre7            | twilio.auth-token must not have spaces or control characters
					twilio.api-key=SK00000000000000000000000000000002 | twilio.api-secret must be set along with twilio.api-key
					twilio.api-secret=5ecre7                   | twilio.api-key must be set along with twilio.api-secret
					twilio.api-key=5ecre7                      | twilio.api-key must be an api key SID
					twilio.region=5ecre7.evil                  | twilio.region must consist of
					twilio.region=5ecre7                       | twilio.edge must be set along with twilio.region
					twilio.edge=5ecre7.evil                    | twilio.edge must consist of
					twilio.taskrouter.base-url=https://5ecre7@x | twilio.taskrouter.base-url must be
					twilio.taskrouter.base-url=5ecre7          | twilio.taskrouter.base-url must be
					twilio.taskrouter.base-url=http://5ecre7.example | twilio.taskrouter.base-url must be https
					twilio.taskrouter.workspace-sid=5ecre7     | twilio.taskrouter.workspace-sid must be a workspace SID
					twilio.taskrouter.workspace-sid=           | twilio.taskrouter.workspace-sid must be a workspace SID
					twilio.taskrouter.ssl.bundle=5ecre7        | twilio.taskrouter.ssl.bundle must name one of the bundles
					twilio.taskrouter.connect-timeout=0        | twilio.taskrouter.connect-timeout must be positive
					twilio.taskrouter.read-timeout=-97531s     | twilio.taskrouter.read-timeout must be positive
					twilio.taskrouter.call-timeout=-97531s     | twilio.taskrouter.call-timeout must be more than nothing
					twilio.taskrouter.max-in-memory-size=97531GB | twilio.taskrouter.max-in-memory-size must be 1 byte to less than 2 GB
					twilio.taskrouter.paging.page-size=97531   | twilio.taskrouter.paging.page-size must be 1 to 1000
					twilio.taskrouter.paging.max-pages=-97531  | twilio.taskrouter.paging.max-pages must be 1 or more
					twilio.taskrouter.concurrency.max-in-flight=-97531 | twilio.taskrouter.concurrency.max-in-flight must be 1 or more
					twilio.taskrouter.concurrency.max-waiting=-97531 | twilio.taskrouter.concurrency.max-waiting must be 0 or more
					twilio.taskrouter.retry.max-attempts=-97531 | twilio.taskrouter.retry.max-attempts must be 1 or more
					twilio.taskrouter.retry.min-backoff=0      | twilio.taskrouter.retry.min-backoff must be more than nothing
					twilio.taskrouter.retry.min-backoff=97531s | twilio.taskrouter.retry.max-backoff must be no less than
					twilio.taskrouter.retry.max-backoff=-97531s | twilio.taskrouter.retry.max-backoff must be more than nothing
					twilio.taskrouter.retry.max-retry-after=-97531s | twilio.taskrouter.retry.max-retry-after must be 0 to 365 days
					""")
	void whenAPropertyCannotBeUsedThenNamesIt(String property, String expected, CapturedOutput output) {
		failWithAccount(property);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains(expected)
			.contains("Review the property 'twilio.")
			.doesNotContain(SECRET)
			.doesNotContain("0ther")
			.doesNotContain("97531")
			.doesNotContain("\tat ");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					twilio.taskrouter.paging.page-size=5ecre7        | twilio.taskrouter.paging.page-size must be a whole number
					twilio.taskrouter.paging.max-pages=5ecre7        | twilio.taskrouter.paging.max-pages must be a whole number
					twilio.taskrouter.paging.read-ahead=5ecre7       | twilio.taskrouter.paging.read-ahead must be true or false
					twilio.taskrouter.connect-timeout=5ecre7         | twilio.taskrouter.connect-timeout must be a duration such as 500ms, 10s or 1m
					twilio.taskrouter.retry.min-backoff=5ecre7       | twilio.taskrouter.retry.min-backoff must be a duration
					twilio.taskrouter.max-in-memory-size=5ecre7      | twilio.taskrouter.max-in-memory-size must be a size such as 512KB or 16MB
					twilio.taskrouter.paging=5ecre7                  | twilio.taskrouter.paging takes no value of its own
					twilio.taskrouter.allow-insecure-base-url=5ecre7 | twilio.taskrouter.allow-insecure-base-url must be true or false
					""")
	void whenAPropertyCannotBeBoundThenNamesItAndWhatIsExpected(String property, String expected,
			CapturedOutput output) {
		failWithAccount(property);
		assertThat(output).contains("APPLICATION FAILED TO START").contains(expected).doesNotContain("0ther");
	}

	@Test
	void whenDebuggingThenPrintsNoValueEither(CapturedOutput output) {
		fail(Application.class, "debug=true", "twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=0ther",
				"twilio.taskrouter.paging.page-size=" + SECRET);
		assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain(SECRET).doesNotContain("0ther");
	}

	@Test
	void whenAVariableIsNotSetThenNamesThePropertyThatRefersToIt(CapturedOutput output) {
		fail(ClientUser.class, "twilio.account-sid=${MY_ACCOUNT_SID}", "twilio.auth-token=" + SECRET);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("twilio.account-sid refers to a property or variable that is not set")
			.doesNotContain(SECRET);
	}

	@Test
	void whenAnotherPropertyCannotBeBoundThenLeavesTheReportToBoot(CapturedOutput output) {
		fail(Application.class, "spring.http.clients.connect-timeout=soon");
		assertThat(output).contains("APPLICATION FAILED TO START").contains("Value: \"soon\"");
	}

	@Test
	void whenAPropertyOfTheHostsOwnCannotBeBoundThenLeavesTheReportToBoot(CapturedOutput output) {
		fail(VoiceUser.class, "twilio.voice.rate=soon");
		assertThat(output).contains("APPLICATION FAILED TO START").contains("Value: \"soon\"");
	}

	private static void fail(Class<?> source, String... properties) {
		String[] arguments = Arrays.stream(properties).map((property) -> "--" + property).toArray(String[]::new);
		SpringApplication application = new SpringApplicationBuilder(source).web(WebApplicationType.NONE)
			.properties("spring.reactor.netty.shutdown-quiet-period=0s")
			.build();
		assertThatException().isThrownBy(() -> application.run(arguments).close());
	}

	private static void failWithAccount(String property) {
		SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=0ther",
					"spring.reactor.netty.shutdown-quiet-period=0s")
			.build();
		assertThatException().isThrownBy(() -> application.run("--" + property).close());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(VoiceProperties.class)
	static class VoiceUser {

	}

	@ConfigurationProperties("twilio.voice")
	record VoiceProperties(int rate) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ClientUser {

		@Bean
		Object clientUser(ReservationClient client) {
			return client;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class BuilderUser {

		@Bean
		Object builderUser(WebClientReservationClient.Builder builder) {
			return builder;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class OtherUser {

		@Bean
		Object otherUser(Runnable runnable) {
			return runnable;
		}

	}

}
