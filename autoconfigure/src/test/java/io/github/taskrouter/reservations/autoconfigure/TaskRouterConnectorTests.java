package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

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
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.util.ReflectionTestUtils;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TaskRouterConnectorConfiguration} beside Boot's own auto-configuration
 * of HTTP clients.
 */
class TaskRouterConnectorTests {

	@RegisterExtension
	static final WireMockExtension twilio = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				ReservationClientPoolAutoConfiguration.class, ReservationClientAutoConfiguration.class))
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s");

	@Test
	void connectionsComeFromAPoolOfTheClientsOwn() {
		runner("twilio.taskrouter.concurrency.max-in-flight=7").run((context) -> {
			ConnectionProvider pool = pool(context.getBean(TaskRouterConnector.class));
			assertThat(pool.name()).isEqualTo("taskrouter");
			assertThat(pool.maxConnections()).isEqualTo(7);
		});
	}

	@Test
	void thePoolIsDisposedOfWithTheContext() {
		AtomicReference<ConnectionProvider> pool = new AtomicReference<>();
		runner().run((context) -> {
			fetch(context.getBean(ReservationClient.class));
			pool.set(pool(context.getBean(TaskRouterConnector.class)));
			assertThat(pool.get().isDisposed()).isFalse();
		});
		assertThat(pool.get().isDisposed()).isTrue();
	}

	@Test
	void theHostsConnectorIsAnother() {
		runner().run((context) -> assertThat(context).getBean(ClientHttpConnector.class)
			.isNotSameAs(context.getBean(TaskRouterConnector.class).connector()));
	}

	@Test
	void theHostsCustomizersApplyOnTopOfThePool() {
		runner().withUserConfiguration(HeaderCustomizerConfiguration.class).run((context) -> {
			fetch(context.getBean(ReservationClient.class));
			twilio.verify(anyRequestedFor(anyUrl()).withHeader("X-Host", equalTo("customizer")));
			assertThat(pool(context.getBean(TaskRouterConnector.class)).name()).isEqualTo("taskrouter");
		});
	}

	@Test
	void aPoolThatTheHostSetsForAllItsClientsIsNotForThisOne() {
		runner().withUserConfiguration(PoolCustomizerConfiguration.class)
			.run((context) -> assertThat(pool(context.getBean(TaskRouterConnector.class)).name())
				.isEqualTo("taskrouter"));
	}

	@Test
	void aCustomizerOfAnotherConnectorIsLeftAside() {
		runner().withUserConfiguration(JdkCustomizerConfiguration.class)
			.run((context) -> assertThat(context.getBean(TaskRouterConnector.class).connector())
				.isInstanceOf(ReactorClientHttpConnector.class));
	}

	@Test
	void aBuilderOfTheHostWins() {
		runner().withUserConfiguration(ReactorBuilderConfiguration.class)
			.run((context) -> assertThat(pool(context.getBean(TaskRouterConnector.class)).maxConnections())
				.isEqualTo(4));
	}

	@Test
	void aBuilderOfTheHostForAnotherLibraryWins() {
		runner().withUserConfiguration(JdkBuilderConfiguration.class).run((context) -> {
			fetch(context.getBean(ReservationClient.class));
			assertThat(context.getBean(TaskRouterConnector.class).connector())
				.isInstanceOf(JdkClientHttpConnector.class);
		});
	}

	@Test
	void theHostsChoiceOfALibraryWins() {
		runner("spring.http.clients.reactive.connector=jdk").run((context) -> {
			fetch(context.getBean(ReservationClient.class));
			assertThat(context.getBean(TaskRouterConnector.class).connector())
				.isInstanceOf(JdkClientHttpConnector.class);
		});
	}

	@Test
	void theHostsEventLoopsAreSharedAndItsPoolIsNot() {
		runner().withUserConfiguration(ResourceFactoryConfiguration.class).run((context) -> {
			ReactorResourceFactory shared = context.getBean(ReactorResourceFactory.class);
			TaskRouterConnector connector = context.getBean(TaskRouterConnector.class);
			fetch(context.getBean(ReservationClient.class));
			assertThat(pool(connector).name()).isEqualTo("taskrouter");
			assertThat(httpClient(connector).configuration().loopResources()).isSameAs(shared.getLoopResources());
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
	void aSlowAnswerIsCutShortByTheReadTimeout() {
		assertReadTimesOut("twilio.taskrouter.read-timeout=150ms");
	}

	@Test
	void aSlowAnswerIsCutShortByTheReadTimeoutOfTheHost() {
		assertReadTimesOut("spring.http.clients.read-timeout=150ms");
	}

	@Test
	void repetitionIsLeftToTheClient() {
		runner().run((context) -> assertThat(
				httpClient(context.getBean(TaskRouterConnector.class)).configuration().isRetryDisabled())
			.isTrue());
	}

	@Test
	void repetitionIsLeftToTheClientByABuilderOfTheHost() {
		runner().withUserConfiguration(ReactorBuilderConfiguration.class)
			.run((context) -> assertThat(
					httpClient(context.getBean(TaskRouterConnector.class)).configuration().isRetryDisabled())
				.isTrue());
	}

	private void assertReadTimesOut(String property) {
		runner(property, "twilio.taskrouter.retry.max-attempts=1").run((context) -> {
			twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation().withFixedDelay(5000)));
			long start = System.nanoTime();
			assertThatExceptionOfType(TaskRouterTransportException.class)
				.isThrownBy(() -> fetch(context.getBean(ReservationClient.class)));
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
		});
	}

	private ApplicationContextRunner runner(String... properties) {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		return this.contextRunner.withPropertyValues(FakeTwilio.properties(twilio.baseUrl()))
			.withPropertyValues(properties);
	}

	private static ConnectionProvider pool(TaskRouterConnector connector) {
		return httpClient(connector).configuration().connectionProvider();
	}

	private static HttpClient httpClient(TaskRouterConnector connector) {
		HttpClient httpClient = (HttpClient) ReflectionTestUtils.getField(connector.connector(), "httpClient");
		assertThat(httpClient).isNotNull();
		return httpClient;
	}

	@Configuration(proxyBeanMethods = false)
	static class HeaderCustomizerConfiguration {

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> headerCustomizer() {
			UnaryOperator<HttpClient> header = (httpClient) -> httpClient
				.headers((headers) -> headers.set("X-Host", "customizer"));
			return (builder) -> builder.withHttpClientCustomizer(header);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PoolCustomizerConfiguration {

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> poolCustomizer() {
			return (builder) -> builder
				.withHttpClientFactory(() -> HttpClient.create(ConnectionProvider.create("hosts", 3)));
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
			return ClientHttpConnectorBuilder.reactor()
				.withHttpClientFactory(() -> HttpClient.create(ConnectionProvider.create("hosts", 4)));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class JdkBuilderConfiguration {

		@Bean
		ClientHttpConnectorBuilder<?> hostsBuilder() {
			return ClientHttpConnectorBuilder.jdk();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ResourceFactoryConfiguration {

		@Bean
		ReactorResourceFactory reactorResourceFactory() {
			ReactorResourceFactory factory = new ReactorResourceFactory();
			factory.setUseGlobalResources(false);
			factory.setShutdownQuietPeriod(Duration.ZERO);
			return factory;
		}

	}

}
