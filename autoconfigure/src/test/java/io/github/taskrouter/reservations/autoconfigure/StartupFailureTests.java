package io.github.taskrouter.reservations.autoconfigure;

import java.util.Arrays;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
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
	void namesThePropertiesWhereAClientIsInjectedWithoutCredentials(CapturedOutput output) {
		fail(ClientUser.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Parameter 0 of method clientUser in " + ClientUser.class.getName() + " needs a bean of type "
					+ ReservationClient.class.getName() + ", and there is none: no Twilio credentials are configured.")
			.contains("twilio.account-sid and twilio.auth-token")
			.contains("twilio.api-key and twilio.api-secret")
			.contains("twilio.oauth.client-id and twilio.oauth.client-secret")
			.contains(TwilioCredentialsProvider.class.getName())
			.contains(TwilioConnectionDetails.class.getName());
	}

	@Test
	void namesThePropertiesWhereABuilderIsInjectedWithoutCredentials(CapturedOutput output) {
		fail(BuilderUser.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("no Twilio credentials are configured")
			.contains("twilio.account-sid and twilio.auth-token");
	}

	@Test
	void saysThatTheClientIsDisabled(CapturedOutput output) {
		fail(ClientUser.class, "twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + SECRET,
				"twilio.taskrouter.enabled=false");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("the property 'twilio.taskrouter.enabled' is not true")
			.doesNotContain(SECRET);
	}

	@Test
	void leavesTheReportOfAnotherMissingBeanToBoot(CapturedOutput output) {
		fail(OtherUser.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("required a bean of type 'java.lang.Runnable'")
			.doesNotContain("Twilio");
	}

	@Test
	void leavesTheReportToBootWhereTheAutoConfigurationIsExcluded(CapturedOutput output) {
		fail(ClientUser.class, "twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + SECRET,
				"spring.autoconfigure.exclude=" + ReservationClientAutoConfiguration.class.getName());
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("required a bean of type '%s'".formatted(ReservationClient.class.getName()))
			.doesNotContain(SECRET);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					twilio.account-sid= | twilio.account-sid must not be blank
					twilio.account-sid=5ecre7 | twilio.account-sid must be an account SID ('AC' and 32 hex digits)
					twilio.auth-token= | twilio.auth-token must not be blank
					twilio.auth-token=5ecre7 5ecre7 | twilio.auth-token must not have spaces or control characters
					twilio.api-key=SK00000000000000000000000000000002 | twilio.api-secret must be set along with twilio.api-key
					twilio.api-secret=5ecre7 | twilio.api-key must be set along with twilio.api-secret
					twilio.api-key=5ecre7 | twilio.api-key must be an api key SID ('SK' and 32 hex digits)
					twilio.oauth.client-id=OQ1 | twilio.oauth.client-secret must be set along with twilio.oauth.client-id
					twilio.oauth.client-secret=5ecre7 | twilio.oauth.client-id must be set along with twilio.oauth.client-secret
					twilio.oauth.client-secret= | twilio.oauth.client-secret must not be blank
					twilio.oauth=5ecre7 | twilio.oauth takes no value of its own, only properties beneath it
					twilio.region=5ecre7.evil | twilio.region must consist of a-z, 0-9 and inner hyphens
					twilio.region=5ecre7 | twilio.edge must be set along with twilio.region, whose edge is not known
					twilio.edge=5ecre7.evil | twilio.edge must consist of a-z, 0-9 and inner hyphens
					twilio.taskrouter.base-url=https://5ecre7@x | twilio.taskrouter.base-url must be made of scheme, host and port only
					twilio.taskrouter.base-url=https://x/5ecre7 | twilio.taskrouter.base-url must be made of scheme, host and port only
					twilio.taskrouter.base-url=5ecre7 | twilio.taskrouter.base-url must be an http or https URL with a host
					twilio.taskrouter.base-url= | twilio.taskrouter.base-url must be an http or https URL with a host
					twilio.taskrouter.base-url=http://5ecre7.example | twilio.taskrouter.base-url must be https unless its host is this machine
					twilio.taskrouter.base-url=https://x:0 | twilio.taskrouter.base-url must have a port of 1 to 65535, or none
					twilio.taskrouter.base-url=https://x:97531 | twilio.taskrouter.base-url must have a port of 1 to 65535, or none
					twilio.taskrouter.base-url=https://x:99999999999 | twilio.taskrouter.base-url must be an http or https URL with a host
					twilio.taskrouter.workspace-sid=5ecre7 | twilio.taskrouter.workspace-sid must be a workspace SID ('WS' and 32 hex digits)
					twilio.taskrouter.workspace-sid= | twilio.taskrouter.workspace-sid must be a workspace SID ('WS' and 32 hex digits)
					twilio.taskrouter.ssl.bundle=5ecre7 | twilio.taskrouter.ssl.bundle must name one of the bundles under spring.ssl.bundle
					twilio.taskrouter.connect-timeout=0 | twilio.taskrouter.connect-timeout must be 1 ms to 1 day
					twilio.taskrouter.connect-timeout=25h | twilio.taskrouter.connect-timeout must be 1 ms to 1 day
					twilio.taskrouter.read-timeout=999us | twilio.taskrouter.read-timeout must be 1 ms to 1 day
					twilio.taskrouter.read-timeout=-97531s | twilio.taskrouter.read-timeout must be 1 ms to 1 day
					twilio.taskrouter.read-timeout=9223372036854775807s | twilio.taskrouter.read-timeout must be 1 ms to 1 day
					twilio.taskrouter.call-timeout=999us | twilio.taskrouter.call-timeout must be 1 ms to 365 days
					twilio.taskrouter.call-timeout=-97531s | twilio.taskrouter.call-timeout must be 1 ms to 365 days
					twilio.taskrouter.call-timeout=9223372036854775807s | twilio.taskrouter.call-timeout must be 1 ms to 365 days
					twilio.taskrouter.max-in-memory-size=0 | twilio.taskrouter.max-in-memory-size must be 1 byte to less than 2 GB
					twilio.taskrouter.max-in-memory-size=97531GB | twilio.taskrouter.max-in-memory-size must be 1 byte to less than 2 GB
					twilio.taskrouter.paging.page-size=0 | twilio.taskrouter.paging.page-size must be 1 to 1000
					twilio.taskrouter.paging.page-size=97531 | twilio.taskrouter.paging.page-size must be 1 to 1000
					twilio.taskrouter.paging.max-pages=-97531 | twilio.taskrouter.paging.max-pages must be 1 to 100000000
					twilio.taskrouter.paging.max-pages=2147483647 | twilio.taskrouter.paging.max-pages must be 1 to 100000000
					twilio.taskrouter.concurrency.max-in-flight=0 | twilio.taskrouter.concurrency.max-in-flight must be 1 to 10000
					twilio.taskrouter.concurrency.max-in-flight=2147483647 | twilio.taskrouter.concurrency.max-in-flight must be 1 to 10000
					twilio.taskrouter.concurrency.max-waiting=-97531 | twilio.taskrouter.concurrency.max-waiting must be 0 to 10000000
					twilio.taskrouter.concurrency.max-waiting=2147483647 | twilio.taskrouter.concurrency.max-waiting must be 0 to 10000000
					twilio.taskrouter.retry.max-attempts=0 | twilio.taskrouter.retry.max-attempts must be 1 to 100
					twilio.taskrouter.retry.max-attempts=97531 | twilio.taskrouter.retry.max-attempts must be 1 to 100
					twilio.taskrouter.retry.min-backoff=0 | twilio.taskrouter.retry.min-backoff must be 1 ms to 365 days
					twilio.taskrouter.retry.min-backoff=97531s | twilio.taskrouter.retry.max-backoff must be no less than the minimum backoff
					twilio.taskrouter.retry.max-backoff=1ms | twilio.taskrouter.retry.max-backoff must be no less than the minimum backoff
					twilio.taskrouter.retry.max-backoff=-97531s | twilio.taskrouter.retry.max-backoff must be 1 ms to 365 days
					twilio.taskrouter.retry.max-backoff=9223372036854775807s | twilio.taskrouter.retry.max-backoff must be 1 ms to 365 days
					twilio.taskrouter.retry.max-retry-after=-97531s | twilio.taskrouter.retry.max-retry-after must be 0 to 365 days
					twilio.taskrouter.retry.max-retry-after=9223372036854775807s | twilio.taskrouter.retry.max-retry-after must be 0 to 365 days
					""")
	void namesAPropertyThatCannotBeUsed(String property, String expected, CapturedOutput output) {
		failWithAccount(property);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains(expected)
			.contains("Review the property 'twilio.")
			.containsPattern(
					"It is set by \"twilio\\.\\S+\" from property source \"commandLineArgs\"|must be set along with"
							+ "|must be no less than")
			.doesNotContain(SECRET)
			.doesNotContain("0ther")
			.doesNotContain("97531", "9223372036854775807", "2147483647", "999us", "25h")
			.doesNotContain("\tat ");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					twilio.taskrouter.paging.page-size=5ecre7 | twilio.taskrouter.paging.page-size must be a whole number
					twilio.taskrouter.paging.max-pages=99999999999 | twilio.taskrouter.paging.max-pages must be a whole number
					twilio.taskrouter.paging.read-ahead=5ecre7 | twilio.taskrouter.paging.read-ahead must be true or false
					twilio.taskrouter.connect-timeout=5ecre7 | twilio.taskrouter.connect-timeout must be a duration such as 500ms, 10s or 1m
					twilio.taskrouter.read-timeout=99999999999999999999s | twilio.taskrouter.read-timeout must be a duration such as 500ms, 10s or 1m
					twilio.taskrouter.retry.min-backoff=9223372036854775807d | twilio.taskrouter.retry.min-backoff must be a duration such as 500ms, 10s or 1m
					twilio.taskrouter.max-in-memory-size=9223372036854775807GB | twilio.taskrouter.max-in-memory-size must be a size such as 512KB or 16MB
					twilio.taskrouter.max-in-memory-size=5ecre7 | twilio.taskrouter.max-in-memory-size must be a size such as 512KB or 16MB
					twilio.taskrouter.paging=5ecre7 | twilio.taskrouter.paging takes no value of its own, only properties beneath it
					twilio.taskrouter.allow-insecure-base-url=5ecre7 | twilio.taskrouter.allow-insecure-base-url must be true or false
					""")
	void namesAPropertyThatCannotBeBoundAndWhatIsExpected(String property, String expected, CapturedOutput output) {
		failWithAccount(property);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains(expected)
			.doesNotContain("0ther", SECRET, "99999999999", "9223372036854775807");
	}

	@Test
	void printsNoValueWhenDebuggingEither(CapturedOutput output) {
		fail(Application.class, "debug=true", "twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=0ther",
				"twilio.taskrouter.paging.page-size=" + SECRET);
		assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain(SECRET).doesNotContain("0ther");
	}

	@Test
	void namesThePropertyThatRefersToAVariableThatIsNotSet(CapturedOutput output) {
		fail(ClientUser.class, "twilio.account-sid=${MY_ACCOUNT_SID}", "twilio.auth-token=" + SECRET);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("twilio.account-sid refers to a property or variable that is not set")
			.doesNotContain(SECRET);
	}

	@Test
	void leavesTheReportOfAPropertyOfBootToBoot(CapturedOutput output) {
		fail(Application.class, "spring.http.clients.connect-timeout=soon");
		assertThat(output).contains("APPLICATION FAILED TO START").contains("Value: \"soon\"");
	}

	@Test
	void leavesTheReportOfAPropertyOfTheHostToBoot(CapturedOutput output) {
		fail(VoiceUser.class, "twilio.voice.rate=soon");
		assertThat(output).contains("APPLICATION FAILED TO START").contains("Value: \"soon\"");
	}

	@Test
	void aBaseUrlThatIsRefusedSaysHowToAllowIt(CapturedOutput output) {
		failWithAccount("twilio.taskrouter.base-url=http://proxy.example");
		assertThat(output).contains("twilio.taskrouter.allow-insecure-base-url=true");
	}

	@Test
	void saysThatTheJdksClientWouldSendUpdatesTwice(CapturedOutput output) {
		System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
		try {
			failWithAccount("spring.http.clients.reactive.connector=jdk");
		}
		finally {
			System.clearProperty("jdk.httpclient.enableAllMethodRetry");
		}
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("the JDK's HTTP client would send updates twice, since the system property "
					+ "'jdk.httpclient.enableAllMethodRetry' is set")
			.contains("Remove the system property, or use another HTTP client")
			.doesNotContain("\tat ");
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
