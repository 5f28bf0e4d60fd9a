package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClient;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests that a host can't change the client by accident, nor the client the host.
 */
class IsolationTests {

	private static final Duration ENOUGH = Duration.ofSeconds(10);

	@RegisterExtension
	static final WireMockExtension twilio = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	@Test
	void aNamingStrategyOfTheHostChangesNothing() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		try (ConfigurableApplicationContext context = run(Host.class,
				"spring.jackson.property-naming-strategy=UPPER_CAMEL_CASE")) {
			assertThat(context.getBean(JsonMapper.class).writeValueAsString(new Greeting("hello")))
				.isEqualTo("{\"Text\":\"hello\"}");
			Reservation reservation = fetch(context.getBean(ReservationClient.class));
			assertThat(reservation.taskSid()).isEqualTo(TestSids.TASK);
			assertThat(reservation.status()).isEqualTo(ReservationStatus.PENDING);
			assertThat(reservation.dateCreated()).isEqualTo("2026-11-23T09:15:27Z");
		}
	}

	@Test
	void strictnessOfTheHostChangesNothing() {
		twilio.stubFor(FakeTwilio.fetch()
			.willReturn(okJson(ReservationJson.reservation("pending").replaceFirst("\\{", "{ \"unheard_of\": 1,"))));
		try (ConfigurableApplicationContext context = run(Host.class,
				"spring.jackson.deserialization.fail-on-unknown-properties=true")) {
			assertThatExceptionOfType(JacksonException.class)
				.isThrownBy(() -> context.getBean(JsonMapper.class).readValue("{\"unheard_of\": 1}", Greeting.class));
			assertThat(fetch(context.getBean(ReservationClient.class)).sid()).isEqualTo(TestSids.RESERVATION);
		}
	}

	@Test
	void theHostsCodecLimitChangesNothing() {
		List<String> reservations = IntStream.range(0, 50)
			.mapToObj((number) -> ReservationJson.reservation(TestSids.reservation(number), "pending"))
			.toList();
		twilio.stubFor(FakeTwilio.list().willReturn(okJson(ReservationJson.page(reservations, "null"))));
		try (ConfigurableApplicationContext context = run(Host.class, "spring.http.codecs.max-in-memory-size=1KB",
				"spring.http.codecs.log-request-details=true")) {
			assertThat(context.getBean(ReservationClient.class).list(TestSids.TASK).collectList().block(ENOUGH))
				.hasSize(50);
			assertThatException().isThrownBy(() -> get(context.getBean(WebClient.Builder.class).build()))
				.withRootCauseInstanceOf(DataBufferLimitException.class);
		}
	}

	@Test
	void builderBeansOfTheHostChangeNothing() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		try (ConfigurableApplicationContext context = run(HostileHost.class)) {
			assertThat(fetch(context.getBean(ReservationClient.class)).sid()).isEqualTo(TestSids.RESERVATION);
			assertThatIllegalStateException()
				.isThrownBy(() -> get(context.getBean("hostileBuilder", WebClient.Builder.class).build()));
		}
	}

	@Test
	void theHostHasTheSameBeansOfEveryOtherKind() {
		try (ConfigurableApplicationContext with = run(Host.class);
				ConfigurableApplicationContext without = run(Host.class, "twilio.taskrouter.enabled=false")) {
			assertThat(otherBeans(with)).isNotEmpty().containsExactlyInAnyOrderElementsOf(otherBeans(without));
			assertThat(with.getBeansOfType(JsonMapper.class)).hasSize(1);
			assertThat(with.getBean(JsonMapper.class).writeValueAsString(new Greeting("hello")))
				.isEqualTo("{\"text\":\"hello\"}");
		}
	}

	@Test
	void theHostStaysWithoutAServer() {
		assertThat(new SpringApplicationBuilder(Host.class).build().getWebApplicationType())
			.isEqualTo(WebApplicationType.NONE);
	}

	private static String get(WebClient webClient) {
		String lastRequest = twilio.getAllServeEvents().get(0).getRequest().getAbsoluteUrl();
		return webClient.get().uri(URI.create(lastRequest)).retrieve().bodyToMono(String.class).block(ENOUGH);
	}

	private static List<String> otherBeans(ConfigurableApplicationContext context) {
		return Arrays.stream(context.getBeanDefinitionNames())
			.filter((name) -> !isOurs(context, name))
			.collect(Collectors.toList());
	}

	private static boolean isOurs(ConfigurableApplicationContext context, String name) {
		Class<?> type = context.getType(name);
		return type != null && type.getName().startsWith("io.github.taskrouter.reservations.")
				&& !type.getName().contains(IsolationTests.class.getSimpleName());
	}

	private static ConfigurableApplicationContext run(Class<?> host, String... properties) {
		return new SpringApplicationBuilder(host).properties(FakeTwilio.properties(twilio.baseUrl()))
			.properties("spring.reactor.netty.shutdown-quiet-period=0s")
			.run(Arrays.stream(properties).map((property) -> "--" + property).toArray(String[]::new));
	}

	record Greeting(String text) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Host {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Host.class)
	static class HostileHost {

		@Bean
		WebClient.Builder hostileBuilder() {
			return WebClient.builder()
				.baseUrl("https://hostile.invalid")
				.filter((request, next) -> Mono.error(new IllegalStateException("hostile")));
		}

		@Bean
		@Qualifier("load-balanced")
		WebClient.Builder loadBalancedBuilder() {
			return WebClient.builder()
				.filter((request, next) -> Mono.error(new IllegalStateException("no instance of the service")));
		}

	}

}
