package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.netty.http.client.HttpClient;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.JdkClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the client beside Boot's own auto-configuration of HTTP clients.
 */
class HostHttpClientTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	@RegisterExtension
	static final WireMockExtension twilio = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				ReservationClientAutoConfiguration.class))
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s");

	@Test
	void theHostsConnectorCustomizersApply() {
		runner().withUserConfiguration(HeaderCustomizerConfiguration.class).run((context) -> {
			fetch(context.getBean(ReservationClient.class));
			twilio.verify(anyRequestedFor(anyUrl()).withHeader("X-Host", equalTo("customizer")));
		});
	}

	@Test
	void aCustomizerOfAnotherConnectorIsLeftAside() {
		runner().withUserConfiguration(JdkCustomizerConfiguration.class)
			.run((context) -> assertThat(fetch(context.getBean(ReservationClient.class)).sid())
				.isEqualTo(TestSids.RESERVATION));
	}

	@Test
	void aConnectorBuilderOfTheHostWins() {
		runner().withUserConfiguration(ReactorBuilderConfiguration.class).run((context) -> {
			fetch(context.getBean(ReservationClient.class));
			twilio.verify(anyRequestedFor(anyUrl()).withHeader("X-Host", equalTo("builder")));
		});
	}

	@Test
	void theHostsChoiceOfAnHttpClientWins() {
		runner("spring.http.clients.reactive.connector=jdk").run((context) -> {
			fetch(context.getBean(ReservationClient.class));
			twilio.verify(anyRequestedFor(anyUrl()).withHeader("Upgrade", equalTo("h2c")));
		});
	}

	@Test
	void redirectsAreNotFollowed() {
		runner("spring.http.clients.redirects=follow").run((context) -> {
			twilio.stubFor(FakeTwilio.fetch().willReturn(temporaryRedirect(twilio.baseUrl() + "/elsewhere")));
			assertThatExceptionOfType(TaskRouterResponseException.class)
				.isThrownBy(() -> fetch(context.getBean(ReservationClient.class)))
				.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(302));
			twilio.verify(1, anyRequestedFor(anyUrl()));
		});
	}

	@Test
	void cookiesAreNotKept() {
		runner("spring.http.clients.reactive.connector=jdk", "spring.http.clients.cookie-handling=enable")
			.run((context) -> {
				twilio.stubFor(FakeTwilio.fetch()
					.willReturn(FakeTwilio.reservation().withHeader("Set-Cookie", "session=1; Path=/")));
				fetch(context.getBean(ReservationClient.class));
				fetch(context.getBean(ReservationClient.class));
				twilio.verify(2, anyRequestedFor(anyUrl()).withoutHeader("Cookie"));
			});
	}

	@Test
	void theReadTimeoutCutsASlowAnswerShort() {
		assertReadTimesOut("twilio.taskrouter.read-timeout=150ms");
	}

	@Test
	void theReadTimeoutOfTheHostCutsASlowAnswerShort() {
		assertReadTimesOut("spring.http.clients.read-timeout=150ms");
	}

	private void assertReadTimesOut(String property) {
		runner(property, "twilio.taskrouter.retry.max-attempts=1").run((context) -> {
			twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation().withFixedDelay(20_000)));
			StepVerifier.create(context.getBean(ReservationClient.class).fetch(TestSids.TASK, TestSids.RESERVATION))
				.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterTransportException.class)
					.hasMessageContaining("ReadTimeoutException"))
				.verify(TIMEOUT);
		});
	}

	private ApplicationContextRunner runner(String... properties) {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		return this.contextRunner.withPropertyValues(FakeTwilio.properties(twilio.baseUrl()))
			.withPropertyValues(properties);
	}

	private static UnaryOperator<HttpClient> header(String value) {
		return (httpClient) -> httpClient.headers((headers) -> headers.set("X-Host", value));
	}

	@Configuration(proxyBeanMethods = false)
	static class HeaderCustomizerConfiguration {

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> headerCustomizer() {
			return (builder) -> builder.withHttpClientCustomizer(header("customizer"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class JdkCustomizerConfiguration {

		@Bean
		ClientHttpConnectorBuilderCustomizer<JdkClientHttpConnectorBuilder> jdkCustomizer() {
			return (builder) -> {
				throw new AssertionError("not meant for this connector");
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ReactorBuilderConfiguration {

		@Bean
		ClientHttpConnectorBuilder<?> hostsBuilder() {
			return ClientHttpConnectorBuilder.reactor().withHttpClientCustomizer(header("builder"));
		}

	}

}
