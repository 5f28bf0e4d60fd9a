package io.github.taskrouter.reservations.autoconfigure.metrics;

import java.time.Duration;

import io.github.taskrouter.reservations.autoconfigure.ReservationClientAutoConfiguration;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the meters of a client.
 */
class ReservationClientMetricsAutoConfigurationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final String PREFIX = "twilio.taskrouter.";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class,
				MetricsAutoConfiguration.class, ReservationClientMetricsAutoConfiguration.class))
		.withPropertyValues("twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=" + TestClient.PASSWORD,
				"twilio.taskrouter.workspace-sid=" + TestSids.WORKSPACE, "twilio.taskrouter.retry.min-backoff=1ms");

	@Test
	void metersAreBoundToTheRegistryOfTheHost() {
		try (PagedListing listing = new PagedListing().serve(4, 50).failFirst(2, serviceUnavailable())) {
			this.runner.withBean(SimpleMeterRegistry.class)
				.withPropertyValues("twilio.taskrouter.base-url=" + listing.baseUrl())
				.run((context) -> {
					context.getBean(WebClientReservationClient.class).list(TestSids.TASK).blockLast(TIMEOUT);
					MeterRegistry registry = context.getBean(MeterRegistry.class);
					assertThat(count(registry, "pages")).isEqualTo(4);
					assertThat(count(registry, "retries", "operation", "list")).isEqualTo(1);
					assertThat(count(registry, "retries", "operation", "update")).isZero();
					assertThat(count(registry, "calls.rejected")).isZero();
					assertThat(gauge(registry, "requests.in.flight")).isZero();
					assertThat(gauge(registry, "requests.waiting")).isZero();
					assertThat(gauge(registry, "requests.limit", "operation", "fetch")).isEqualTo(50);
				});
		}
	}

	@Test
	void theNumberOfMetersDoesNotDependOnWhatIsCalled() {
		try (PagedListing listing = new PagedListing().serve(1, 50)) {
			this.runner.withBean(SimpleMeterRegistry.class)
				.withPropertyValues("twilio.taskrouter.base-url=" + listing.baseUrl())
				.run((context) -> {
					MeterRegistry registry = context.getBean(MeterRegistry.class);
					long before = ours(registry);
					WebClientReservationClient client = context.getBean(WebClientReservationClient.class);
					Flux.range(0, 100)
						.flatMap(
								(number) -> client.fetch(TestSids.TASK, TestSids.reservation(number)).onErrorComplete())
						.blockLast(TIMEOUT);
					assertThat(ours(registry)).isEqualTo(before).isEqualTo(12);
				});
		}
	}

	@Test
	void noTagHoldsASid() {
		this.runner.withBean(SimpleMeterRegistry.class)
			.run((context) -> assertThat(context.getBean(MeterRegistry.class).getMeters())
				.flatExtracting((meter) -> meter.getId().getTags())
				.extracting(Tag::getValue)
				.isNotEmpty()
				.noneMatch((value) -> value.toString().matches(".*[0-9a-f]{32}.*")));
	}

	@Test
	void eachClientHasMetersOfItsOwn() {
		this.runner.withBean(SimpleMeterRegistry.class)
			.withUserConfiguration(TwoClients.class)
			.run((context) -> assertThat(context.getBean(MeterRegistry.class).getMeters())
				.filteredOn((meter) -> meter.getId().getName().equals(PREFIX + "pages"))
				.extracting((meter) -> meter.getId().getTag("client"))
				.containsExactlyInAnyOrder("default", "second"));
	}

	@Test
	void thereAreNoMetersWithoutARegistry() {
		this.runner
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ReservationClientMeterBinder.class));
	}

	@Test
	void theClientWorksWithoutMicrometersMeters() {
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer.core", "io.micrometer.tracing"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(WebClientReservationClient.class)
				.doesNotHaveBean(ReservationClientMeterBinder.class));
	}

	private static double count(MeterRegistry registry, String name, String... tags) {
		return registry.get(PREFIX + name).tag("client", "default").tags(tags).functionCounter().count();
	}

	private static double gauge(MeterRegistry registry, String name, String... tags) {
		return registry.get(PREFIX + name).tag("client", "default").tags(tags).gauge().value();
	}

	private static long ours(MeterRegistry registry) {
		return registry.getMeters().stream().map(Meter::getId).filter((id) -> id.getName().startsWith(PREFIX)).count();
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoClients {

		@Bean
		WebClientReservationClient taskRouterReservationClient(WebClientReservationClient.Builder builder) {
			return builder.build();
		}

		@Bean(defaultCandidate = false)
		WebClientReservationClient second(WebClientReservationClient.Builder builder) {
			return builder.name("second").build();
		}

	}

}
