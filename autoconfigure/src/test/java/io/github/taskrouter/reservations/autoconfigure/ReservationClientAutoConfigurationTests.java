package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationNotFoundException;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.API_SECRET;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.AUTH_TOKEN;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.CLIENT_SECRET;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ReservationClientAutoConfiguration}.
 */
class ReservationClientAutoConfigurationTests {

	@RegisterExtension
	static final WireMockExtension twilio = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	private final ApplicationContextRunner bareRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class));

	private final ApplicationContextRunner contextRunner = this.bareRunner
		.withPropertyValues(FakeTwilio.properties("http://localhost"));

	@Test
	void isRegistered() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
			.contains(ReservationClientAutoConfiguration.class.getName());
	}

	@Test
	void definesAClientAndItsBuilderWhereThereAreCredentials() {
		this.contextRunner.run((context) -> {
			assertThat(context).hasSingleBean(ReservationClient.class)
				.hasSingleBean(TwilioConnectionDetails.class)
				.hasSingleBean(TwilioCredentialsProvider.class)
				.getBean("taskRouterReservationClient")
				.isInstanceOf(WebClientReservationClient.class);
			assertThat(context).getBean("taskRouterReservationClientBuilder")
				.isInstanceOf(WebClientReservationClient.Builder.class);
		});
	}

	@Test
	void backsOffWithoutCredentials() {
		this.bareRunner.withPropertyValues("twilio.taskrouter.workspace-sid=" + TestSids.WORKSPACE)
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(ReservationClient.class)
				.doesNotHaveBean(WebClientReservationClient.Builder.class)
				.doesNotHaveBean(TaskRouterProperties.class));
	}

	@Test
	void backsOffWhenDisabled() {
		this.contextRunner.withPropertyValues("twilio.taskrouter.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(ReservationClient.class)
				.doesNotHaveBean(TaskRouterProperties.class));
	}

	@Test
	void failsWithHalfOfTheCredentials() {
		this.bareRunner.withPropertyValues("twilio.auth-token=" + AUTH_TOKEN)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidTwilioPropertyException.class)
				.hasMessage("twilio.account-sid must be set along with twilio.auth-token"));
	}

	@Test
	void backsOffWhereTheHostDefinesAClient() {
		this.contextRunner.withUserConfiguration(UserClientConfiguration.class)
			.run((context) -> assertThat(context).hasSingleBean(ReservationClient.class).hasBean("userClient"));
	}

	@Test
	void buildsFromABuilderOfTheHost() {
		this.contextRunner.withUserConfiguration(UserBuilderConfiguration.class)
			.run((context) -> assertThat(context).hasSingleBean(WebClientReservationClient.Builder.class)
				.hasBean("userBuilder")
				.hasSingleBean(ReservationClient.class));
	}

	@Test
	void eachInjectionPointGetsABuilderOfItsOwn() {
		this.contextRunner.run((context) -> assertThat(context.getBean(WebClientReservationClient.Builder.class))
			.isNotSameAs(context.getBean(WebClientReservationClient.Builder.class)));
	}

	@Test
	void aSecondClientStandsBesideTheAutoConfiguredOne() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		this.contextRunner.withPropertyValues("twilio.taskrouter.base-url=" + twilio.baseUrl())
			.withUserConfiguration(SecondClientConfiguration.class)
			.run((context) -> {
				fetch(context.getBean(ReservationClient.class));
				fetch(context.getBean("secondClient", ReservationClient.class));
				verifyRequest(TestSids.ACCOUNT, AUTH_TOKEN);
				verifyRequest(TestSids.API_KEY, API_SECRET);
			});
	}

	@Test
	void needsNoPropertiesWhereTheHostDefinesConnectionDetails() {
		this.bareRunner.withUserConfiguration(RotatingDetailsConfiguration.class)
			.run((context) -> assertThat(context).hasSingleBean(ReservationClient.class)
				.hasSingleBean(TwilioConnectionDetails.class)
				.doesNotHaveBean(PropertiesTwilioConnectionDetails.class)
				.doesNotHaveBean(TwilioCredentialsProvider.class));
	}

	@Test
	void connectionDetailsOfTheHostWinOverItsCredentialsProvider() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		this.contextRunner.withUserConfiguration(RotatingDetailsConfiguration.class)
			.withBean(TwilioCredentialsProvider.class, () -> {
				throw new AssertionError("not needed");
			}, (definition) -> definition.setLazyInit(true))
			.run((context) -> {
				RotatingDetails details = context.getBean(RotatingDetails.class);
				details.baseUrl.set(URI.create(twilio.baseUrl()));
				details.credentials.set(TwilioCredentials.basic(TestSids.API_KEY, "of-details"));
				fetch(context.getBean(ReservationClient.class));
				verifyRequest(TestSids.API_KEY, "of-details");
			});
	}

	@Test
	void aCredentialsProviderOfTheHostWinsOverTheProperties() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		TwilioCredentials credentials = TwilioCredentials.basic(TestSids.API_KEY, API_SECRET);
		this.contextRunner.withBean(TwilioCredentialsProvider.class, () -> TwilioCredentialsProvider.of(credentials))
			.withPropertyValues("twilio.taskrouter.base-url=" + twilio.baseUrl(), "twilio.auth-token=",
					"twilio.oauth.client-id=half")
			.run((context) -> {
				fetch(context.getBean(ReservationClient.class));
				verifyRequest(TestSids.API_KEY, API_SECRET);
			});
	}

	@Test
	void aCredentialsProviderOfTheHostNeedsNoProperties() {
		this.bareRunner
			.withBean(TwilioCredentialsProvider.class,
					() -> TwilioCredentialsProvider.of(TwilioCredentials.bearer("token")))
			.run((context) -> assertThat(context).hasSingleBean(ReservationClient.class)
				.hasSingleBean(TwilioCredentialsProvider.class));
	}

	@Test
	void connectionDetailsOfTheHostChooseTheWorkspace() {
		twilio.stubFor(any(anyUrl()).willReturn(status(404)));
		this.contextRunner.withBean(TwilioConnectionDetails.class, () -> new WorkspaceDetails(twilio.baseUrl()))
			.run((context) -> {
				assertThatExceptionOfType(ReservationNotFoundException.class)
					.isThrownBy(() -> fetch(context.getBean(ReservationClient.class)));
				twilio.verify(getRequestedFor(urlPathMatching(".*/" + TestSids.OTHER_WORKSPACE + "/.*")));
			});
	}

	@Test
	void leavesABeanOfTheHostAloneThatIsCalledReservationClient() {
		this.contextRunner.withBean("reservationClient", String.class, () -> "a bean of the host")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ReservationClient.class));
	}

	@Test
	void readsCredentialsFromTheUrlOfATokenEndpoint() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		twilio.stubFor(post("/token").withFormParam("client_id", equalTo("OQ1"))
			.withFormParam("client_secret", equalTo(CLIENT_SECRET))
			.willReturn(okJson("{\"access_token\": \"t0ken\", \"expires_in\": 3600}")));
		this.contextRunner
			.withPropertyValues("twilio.taskrouter.base-url=" + twilio.baseUrl(), "twilio.oauth.client-id=OQ1",
					"twilio.oauth.client-secret=" + CLIENT_SECRET,
					"twilio.oauth.token-uri=" + twilio.baseUrl() + "/token")
			.run((context) -> {
				fetch(context.getBean(ReservationClient.class));
				twilio.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer t0ken")));
			});
	}

	@Test
	void readsBaseUrlAndCredentialsForEveryRequest() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		this.contextRunner.withUserConfiguration(RotatingDetailsConfiguration.class).run((context) -> {
			ReservationClient client = context.getBean(ReservationClient.class);
			RotatingDetails details = context.getBean(RotatingDetails.class);
			details.baseUrl.set(URI.create(twilio.baseUrl()));
			details.credentials.set(TwilioCredentials.basic(TestSids.API_KEY, "before"));
			fetch(client);
			details.credentials.set(TwilioCredentials.basic(TestSids.API_KEY, "after"));
			fetch(client);
			verifyRequest(TestSids.API_KEY, "before");
			verifyRequest(TestSids.API_KEY, "after");
		});
	}

	@Test
	void appliesCustomizersInOrderAndAfterTheProperties() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		this.contextRunner.withPropertyValues("twilio.taskrouter.base-url=https://unused.invalid")
			.withUserConfiguration(CustomizersConfiguration.class)
			.run((context) -> {
				List<?> calls = context.getBean("calls", List.class);
				calls.clear();
				fetch(context.getBean(WebClientReservationClient.Builder.class).build());
				assertThat(calls).asString().isEqualTo("[first, second, last]");
				verifyRequest(TestSids.API_KEY, API_SECRET);
			});
	}

	@Test
	void appliesTheHostsWebClientCustomizersInOrder() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		this.contextRunner.withPropertyValues("twilio.taskrouter.base-url=" + twilio.baseUrl())
			.withUserConfiguration(WebClientCustomizersConfiguration.class)
			.run((context) -> {
				fetch(context.getBean(ReservationClient.class));
				twilio.verify(getRequestedFor(anyUrl()).withHeader("X-Host", equalTo("second")));
			});
	}

	@Test
	void sendsAUserAgentOfItsOwn() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		this.contextRunner.withPropertyValues("twilio.taskrouter.base-url=" + twilio.baseUrl()).run((context) -> {
			fetch(context.getBean(ReservationClient.class));
			twilio.verify(getRequestedFor(anyUrl()).withHeader("User-Agent", matching("taskrouter-reservations.*")));
		});
	}

	@Test
	void usesAnotherConnectorWithoutReactorNetty() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		this.contextRunner.withClassLoader(new FilteredClassLoader("reactor.netty"))
			.withPropertyValues("twilio.taskrouter.base-url=" + twilio.baseUrl())
			.run((context) -> assertThat(fetch(context.getBean(ReservationClient.class)).sid())
				.isEqualTo(TestSids.RESERVATION));
	}

	private static void verifyRequest(String username, String password) {
		twilio.verify(1, getRequestedFor(anyUrl()).withBasicAuth(new BasicCredentials(username, password)));
	}

	static class RotatingDetails implements TwilioConnectionDetails {

		final AtomicReference<URI> baseUrl = new AtomicReference<>(TwilioConnectionDetails.super.getBaseUrl());

		final AtomicReference<TwilioCredentials> credentials = new AtomicReference<>();

		@Override
		public URI getBaseUrl() {
			return this.baseUrl.get();
		}

		@Override
		public TwilioCredentialsProvider getCredentialsProvider() {
			return () -> Mono.fromSupplier(this.credentials::get);
		}

	}

	record WorkspaceDetails(String baseUrl) implements TwilioConnectionDetails {

		@Override
		public URI getBaseUrl() {
			return URI.create(this.baseUrl);
		}

		@Override
		public TwilioCredentialsProvider getCredentialsProvider() {
			return TwilioCredentialsProvider.of(TwilioCredentials.basic(TestSids.API_KEY, API_SECRET));
		}

		@Override
		public String getWorkspaceSid() {
			return TestSids.OTHER_WORKSPACE;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RotatingDetailsConfiguration {

		@Bean
		RotatingDetails rotatingDetails() {
			return new RotatingDetails();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class UserClientConfiguration {

		@Bean
		ReservationClient userClient() {
			return WebClientReservationClient.builder().credentials(TestSids.API_KEY, API_SECRET).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class UserBuilderConfiguration {

		@Bean
		WebClientReservationClient.Builder userBuilder() {
			return WebClientReservationClient.builder().credentials(TestSids.API_KEY, API_SECRET);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SecondClientConfiguration {

		@Bean(defaultCandidate = false)
		@Qualifier("second")
		ReservationClient secondClient(WebClientReservationClient.Builder builder) {
			return builder.credentials(TestSids.API_KEY, API_SECRET).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class CustomizersConfiguration {

		@Bean
		List<String> calls() {
			return new ArrayList<>();
		}

		@Bean
		ReservationClientBuilderCustomizer last(List<String> calls) {
			return (builder) -> calls.add("last");
		}

		@Bean
		@Order(2)
		ReservationClientBuilderCustomizer second(List<String> calls) {
			return (builder) -> {
				calls.add("second");
				builder.baseUrl(URI.create(twilio.baseUrl())).credentials(TestSids.API_KEY, API_SECRET);
			};
		}

		@Bean
		@Order(1)
		ReservationClientBuilderCustomizer first(List<String> calls) {
			return (builder) -> {
				calls.add("first");
				builder.baseUrl(URI.create("https://overridden.invalid"));
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WebClientCustomizersConfiguration {

		@Bean
		@Order(2)
		WebClientCustomizer second() {
			return (builder) -> builder.defaultHeaders((headers) -> headers.set("X-Host", "second"));
		}

		@Bean
		@Order(1)
		WebClientCustomizer first() {
			return (builder) -> builder.defaultHeaders((headers) -> headers.set("X-Host", "first"));
		}

	}

}
