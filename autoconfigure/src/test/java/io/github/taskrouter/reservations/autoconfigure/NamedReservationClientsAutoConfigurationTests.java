package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.API_SECRET;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.AUTH_TOKEN;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.CLIENT_SECRET;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NamedReservationClientsAutoConfiguration}.
 */
class NamedReservationClientsAutoConfigurationTests {

	private static final String SALES = "twilio.taskrouter.clients.sales.";

	private static final String OWN_TOKEN = SALES + "auth-token=" + API_SECRET;

	private static final String OWN_ACCOUNT = SALES + "account-sid=" + TestSids.ACCOUNT;

	@RegisterExtension
	static final WireMockExtension twilio = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	private final ApplicationContextRunner bareRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class,
				NamedReservationClientsAutoConfiguration.class, DependentAutoConfiguration.class));

	private final ApplicationContextRunner contextRunner = this.bareRunner
		.withPropertyValues(FakeTwilio.properties(twilio.baseUrl()));

	@Test
	void isRegistered() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
			.contains(NamedReservationClientsAutoConfiguration.class.getName());
	}

	@Test
	void eachNameIsAClientBesideThePlainOneWhichIsPrimary() {
		this.contextRunner
			.withPropertyValues(SALES + "call-timeout=5s", "twilio.taskrouter.clients.backOffice2.call-timeout=5s")
			.run((context) -> {
				assertThat(context.getBeanNamesForType(ReservationClient.class)).containsExactlyInAnyOrder(
						"taskRouterReservationClient", "salesReservationClient", "backOffice2ReservationClient");
				assertThat(context.getBean(ReservationClient.class))
					.isSameAs(context.getBean("taskRouterReservationClient"));
			});
	}

	@Test
	void aClientHasThePropertiesOfThePlainOneWhereItSetsNone() {
		stub();
		this.contextRunner.withPropertyValues(SALES + "call-timeout=5s").run((context) -> {
			assertThat(fetch(sales(context)).sid()).isEqualTo(TestSids.RESERVATION);
			verifyRequest(TestSids.WORKSPACE, TestSids.ACCOUNT, AUTH_TOKEN);
		});
	}

	@Test
	void aClientHasPropertiesOfItsOwn() {
		stub();
		this.contextRunner
			.withPropertyValues(SALES + "workspace-sid=" + TestSids.OTHER_WORKSPACE, OWN_ACCOUNT, OWN_TOKEN)
			.run((context) -> {
				fetch(sales(context));
				verifyRequest(TestSids.OTHER_WORKSPACE, TestSids.ACCOUNT, API_SECRET);
				fetch(context.getBean(ReservationClient.class));
				verifyRequest(TestSids.WORKSPACE, TestSids.ACCOUNT, AUTH_TOKEN);
			});
	}

	@Test
	void aClientWithATokenOfItsOwnNeverSignsWithTheApiKeyOfThePlainOne() {
		stub();
		this.contextRunner
			.withPropertyValues("twilio.api-key=" + TestSids.API_KEY, "twilio.api-secret=" + CLIENT_SECRET, OWN_ACCOUNT,
					OWN_TOKEN)
			.run((context) -> {
				fetch(sales(context));
				verifyRequest(TestSids.WORKSPACE, TestSids.ACCOUNT, API_SECRET);
			});
	}

	@Test
	void halfOfAPairIsNotMadeUpForByThePlainClient() {
		this.contextRunner.withPropertyValues(OWN_TOKEN)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage(SALES + "account-sid must be set along with " + SALES + "auth-token"));
	}

	@Test
	void aClientSignsWithATokenEndpointOfItsOwn() {
		stub();
		twilio.stubFor(post("/token").willReturn(okJson("{\"access_token\": \"t0ken\", \"expires_in\": 3600}")));
		this.contextRunner
			.withPropertyValues(SALES + "oauth.client-id=OQ1", SALES + "oauth.client-secret=" + CLIENT_SECRET,
					SALES + "oauth.token-uri=" + twilio.baseUrl() + "/token")
			.run((context) -> {
				fetch(sales(context));
				twilio.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer t0ken")));
			});
	}

	@Test
	void aRegionOfItsOwnTakesThePlaceOfTheBaseUrl() {
		this.contextRunner.withPropertyValues(SALES + "region=ie1")
			.run((context) -> assertThat(context).hasNotFailed().hasBean("salesReservationClient"));
	}

	@Test
	void aBaseUrlOfItsOwnExcludesARegionOfItsOwn() {
		this.contextRunner.withPropertyValues(SALES + "region=ie1", SALES + "base-url=https://proxy.example")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage(SALES + "base-url must not be set along with " + SALES + "region or " + SALES + "edge"));
	}

	@Test
	void aClientNeedsNoPlainOne() {
		stub();
		this.bareRunner
			.withPropertyValues(OWN_ACCOUNT, OWN_TOKEN, SALES + "base-url=" + twilio.baseUrl(),
					SALES + "workspace-sid=" + TestSids.OTHER_WORKSPACE)
			.run((context) -> {
				assertThat(context).hasSingleBean(ReservationClient.class);
				fetch(context.getBean(ReservationClient.class));
				verifyRequest(TestSids.OTHER_WORKSPACE, TestSids.ACCOUNT, API_SECRET);
			});
	}

	@Test
	void aClientThatNobodyHasCredentialsForIsNotCreated() {
		this.bareRunner.withPropertyValues(SALES + "workspace-sid=" + TestSids.WORKSPACE)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ReservationClient.class));
	}

	@Test
	void aClientCanBeDisabled() {
		this.contextRunner.withPropertyValues(OWN_ACCOUNT, OWN_TOKEN, SALES + "enabled=false")
			.run((context) -> assertThat(context).hasSingleBean(ReservationClient.class));
	}

	@Test
	void aClientBacksOffWhereTheHostDefinesABeanOfItsName() {
		this.contextRunner.withUserConfiguration(SalesConfiguration.class)
			.withPropertyValues(OWN_TOKEN)
			.run((context) -> assertThat(context).hasNotFailed()
				.getBean("salesReservationClient")
				.isSameAs(SalesConfiguration.CLIENT));
	}

	@Test
	void connectionDetailsOfTheHostServeEachClient() {
		stub();
		this.bareRunner.withBean(TwilioConnectionDetails.class, () -> new HostDetails(twilio.baseUrl()))
			.withPropertyValues(OWN_TOKEN, SALES + "base-url=https://unused.example",
					SALES + "workspace-sid=" + TestSids.WORKSPACE)
			.run((context) -> {
				fetch(sales(context));
				verifyRequest(TestSids.OTHER_WORKSPACE, TestSids.API_KEY, CLIENT_SECRET);
			});
	}

	@Test
	void aCredentialsProviderOfTheHostServesClientsWithoutCredentialsOfTheirOwn() {
		stub();
		this.contextRunner
			.withBean(TwilioCredentialsProvider.class,
					() -> TwilioCredentialsProvider.of(TwilioCredentials.basic(TestSids.API_KEY, CLIENT_SECRET)))
			.withPropertyValues(SALES + "call-timeout=5s",
					"twilio.taskrouter.clients.support.account-sid=" + TestSids.ACCOUNT,
					"twilio.taskrouter.clients.support.auth-token=" + API_SECRET)
			.run((context) -> {
				fetch(sales(context));
				verifyRequest(TestSids.WORKSPACE, TestSids.API_KEY, CLIENT_SECRET);
				fetch(context.getBean("supportReservationClient", ReservationClient.class));
				verifyRequest(TestSids.WORKSPACE, TestSids.ACCOUNT, API_SECRET);
			});
	}

	@Test
	void customizersOfTheHostReachEachClient() {
		stub();
		this.contextRunner.withPropertyValues(SALES + "workspace-sid=" + TestSids.WORKSPACE)
			.withBean(ReservationClientBuilderCustomizer.class,
					() -> (builder) -> builder.workspaceSid(TestSids.OTHER_WORKSPACE))
			.run((context) -> {
				fetch(sales(context));
				verifyRequest(TestSids.OTHER_WORKSPACE, TestSids.ACCOUNT, AUTH_TOKEN);
			});
	}

	@Test
	void aLaterConditionSeesTheClients() {
		this.bareRunner.withPropertyValues(OWN_ACCOUNT, OWN_TOKEN)
			.run((context) -> assertThat(context).hasBean("dependent"));
	}

	@Test
	void environmentVariablesReachAClientWhateverItsCase() {
		stub();
		this.contextRunner.withPropertyValues("twilio.taskrouter.clients.backOffice.call-timeout=5s")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
						Map.of("TWILIO_TASKROUTER_CLIENTS_BACKOFFICE_ACCOUNT_SID", TestSids.ACCOUNT,
								"TWILIO_TASKROUTER_CLIENTS_BACKOFFICE_AUTH_TOKEN", API_SECRET))))
			.run((context) -> {
				assertThat(context.getBeansOfType(ReservationClient.class)).hasSize(2);
				fetch(context.getBean("backOfficeReservationClient", ReservationClient.class));
				verifyRequest(TestSids.WORKSPACE, TestSids.ACCOUNT, API_SECRET);
			});
	}

	@Test
	void aSecretThatIsBoundAgainCountsFromThenOn() {
		stub();
		this.contextRunner.withPropertyValues(OWN_ACCOUNT, OWN_TOKEN).run((context) -> {
			context.getBean(TaskRouterProperties.class).getClients().get("sales").setAuthToken(CLIENT_SECRET);
			fetch(sales(context));
			verifyRequest(TestSids.WORKSPACE, TestSids.ACCOUNT, CLIENT_SECRET);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sales", "2nd", "sales-team", "sales_team", "taskRouter" })
	void aNameIsOneThatABeanCanHave(String name) {
		this.contextRunner.withPropertyValues("twilio.taskrouter.clients." + name + ".call-timeout=5s")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(InvalidTwilioPropertyException.class)
				.hasMessageStartingWith("twilio.taskrouter.clients." + name + " must end in a name"));
	}

	@ParameterizedTest
	@CsvSource({ "clients.sales.retry.max-backoff=1ms, clients.sales.retry.max-backoff must be no less",
			"clients.sales.paging.page-size=0, clients.sales.paging.page-size must be 1 to 1000",
			"clients.sales.ssl.bundle=5ecre7, clients.sales.ssl.bundle must name one of the bundles",
			"clients.sales.base-url=5ecre7, clients.sales.base-url must be an http or https URL",
			"clients.sales.edge=a.b, clients.sales.edge must consist of a-z",
			"clients.sales.oauth.client-id=OQ1, clients.sales.oauth.client-secret must be set along with" })
	void aPropertyThatCannotBeUsedIsReportedUnderItsName(String property, String expected) {
		this.contextRunner.withPropertyValues("twilio.taskrouter." + property)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidTwilioPropertyException.class)
				.hasMessageStartingWith("twilio.taskrouter." + expected));
	}

	private static void stub() {
		twilio.stubFor(get(anyUrl()).willReturn(FakeTwilio.reservation()));
	}

	private static ReservationClient sales(BeanFactory context) {
		return context.getBean("salesReservationClient", ReservationClient.class);
	}

	private static void verifyRequest(String workspaceSid, String username, String password) {
		twilio.verify(1, getRequestedFor(urlPathMatching(".*/" + workspaceSid + "/.*"))
			.withBasicAuth(new BasicCredentials(username, password)));
	}

	record HostDetails(String url) implements TwilioConnectionDetails {

		@Override
		public URI getBaseUrl() {
			return URI.create(this.url);
		}

		@Override
		public TwilioCredentialsProvider getCredentialsProvider() {
			return TwilioCredentialsProvider.of(TwilioCredentials.basic(TestSids.API_KEY, CLIENT_SECRET));
		}

		@Override
		public @Nullable String getWorkspaceSid() {
			return TestSids.OTHER_WORKSPACE;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SalesConfiguration {

		static final WebClientReservationClient CLIENT = WebClientReservationClient.builder()
			.credentials(TestSids.ACCOUNT, AUTH_TOKEN)
			.build();

		@Bean
		ReservationClient salesReservationClient() {
			return CLIENT;
		}

	}

	@AutoConfiguration(after = NamedReservationClientsAutoConfiguration.class)
	static class DependentAutoConfiguration {

		@Bean
		@ConditionalOnBean(ReservationClient.class)
		String dependent() {
			return "sees a client";
		}

	}

}
