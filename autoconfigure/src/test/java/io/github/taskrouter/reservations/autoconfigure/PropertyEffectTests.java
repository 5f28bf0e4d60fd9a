package io.github.taskrouter.reservations.autoconfigure;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.taskrouter.reservations.PagingException;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests that each property has the effect that its description promises.
 */
class PropertyEffectTests {

	private static final Duration ENOUGH = Duration.ofSeconds(10);

	@RegisterExtension
	static final WireMockExtension twilio = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	@Test
	void withoutAWorkspaceTheClientServesOnlyThoseItIsAskedFor() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class))
			.withPropertyValues("twilio.api-key=" + TestSids.API_KEY, "twilio.api-secret=" + FakeTwilio.API_SECRET,
					"twilio.taskrouter.base-url=" + twilio.baseUrl())
			.run((context) -> {
				ReservationClient client = context.getBean(ReservationClient.class);
				assertThatIllegalStateException().isThrownBy(() -> fetch(client));
				assertThat(fetch(client.workspace(TestSids.WORKSPACE)).sid()).isEqualTo(TestSids.RESERVATION);
			});
	}

	@Test
	void callTimeout() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation().withFixedDelay(5000)));
		with((client) -> assertThatExceptionOfType(TaskRouterTransportException.class).isThrownBy(() -> fetch(client))
			.withMessageContaining("PT0.2S"), "twilio.taskrouter.call-timeout=200ms");
	}

	@Test
	void maxInMemorySize() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		with((client) -> assertThatExceptionOfType(TaskRouterException.class).isThrownBy(() -> fetch(client))
			.isInstanceOf(TaskRouterDecodingException.class), "twilio.taskrouter.max-in-memory-size=100B");
	}

	@Test
	void pageSize() {
		twilio.stubFor(FakeTwilio.list().willReturn(FakeTwilio.page(twilio.baseUrl(), 0)));
		with((client) -> {
			client.list(TestSids.TASK).take(1).blockLast(ENOUGH);
			twilio.verify(anyRequestedFor(anyUrl()).withQueryParam("PageSize", equalTo("7")));
		}, "twilio.taskrouter.paging.page-size=7");
	}

	@Test
	void withoutReadAheadTheNextPageWaitsForDemand() {
		stubPages(5);
		with((client) -> {
			takeThreeOfFour(client);
			twilio.verify(1, anyRequestedFor(anyUrl()));
		});
	}

	@Test
	void readAhead() {
		stubPages(5);
		with((client) -> {
			takeThreeOfFour(client);
			twilio.verify(2, anyRequestedFor(anyUrl()));
		}, "twilio.taskrouter.paging.read-ahead=true");
	}

	@Test
	void maxPages() {
		stubPages(5);
		with((client) -> {
			assertThatExceptionOfType(PagingException.class)
				.isThrownBy(() -> client.list(TestSids.TASK).blockLast(ENOUGH));
			twilio.verify(3, anyRequestedFor(anyUrl()));
		}, "twilio.taskrouter.paging.max-pages=3");
	}

	@Test
	void maxInFlightAndMaxWaiting() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation().withFixedDelay(500)));
		with((client) -> {
			Long answered = Flux.range(0, 6)
				.flatMap((number) -> client.fetch(TestSids.TASK, TestSids.RESERVATION)
					.onErrorComplete(TaskRouterTransportException.class))
				.count()
				.block(ENOUGH);
			assertThat(answered).isEqualTo(3);
			twilio.verify(3, anyRequestedFor(anyUrl()));
		}, "twilio.taskrouter.concurrency.max-in-flight=1", "twilio.taskrouter.concurrency.max-waiting=2");
	}

	@Test
	void maxAttempts() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(status(503)));
		with((client) -> {
			assertThatExceptionOfType(TaskRouterException.class).isThrownBy(() -> fetch(client));
			twilio.verify(3, anyRequestedFor(anyUrl()));
		}, "twilio.taskrouter.retry.max-attempts=3", "twilio.taskrouter.retry.min-backoff=1ms");
	}

	@Test
	void minBackoff() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
		with((client) -> assertThat(timeOfFailure(client)).isGreaterThan(Duration.ofMillis(600)),
				"twilio.taskrouter.retry.max-attempts=2", "twilio.taskrouter.retry.min-backoff=600ms");
	}

	@Test
	void maxBackoff() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(status(503)));
		with((client) -> {
			assertThatExceptionOfType(TaskRouterException.class).isThrownBy(() -> fetch(client));
			twilio.verify(9, anyRequestedFor(anyUrl()));
		}, "twilio.taskrouter.retry.max-attempts=9", "twilio.taskrouter.retry.min-backoff=200ms",
				"twilio.taskrouter.retry.max-backoff=200ms");
	}

	@Test
	void maxRetryAfter() {
		twilio.stubFor(FakeTwilio.fetch().willReturn(status(429).withHeader("Retry-After", "2")));
		with((client) -> {
			assertThatExceptionOfType(TaskRouterRateLimitException.class).isThrownBy(() -> fetch(client));
			twilio.verify(1, anyRequestedFor(anyUrl()));
		}, "twilio.taskrouter.retry.max-retry-after=1s");
	}

	private static void takeThreeOfFour(ReservationClient client) {
		StepVerifier.create(client.list(TestSids.TASK), 2)
			.expectNextCount(2)
			.thenRequest(1)
			.expectNextCount(1)
			.thenAwait(Duration.ofMillis(500))
			.thenCancel()
			.verify(ENOUGH);
	}

	private static Duration timeOfFailure(ReservationClient client) {
		long start = System.nanoTime();
		assertThatExceptionOfType(TaskRouterException.class).isThrownBy(() -> fetch(client));
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private static void stubPages(int pages) {
		IntStream.range(0, pages)
			.forEach((number) -> twilio.stubFor(FakeTwilio.list()
				.withQueryParam("Page", (number == 0) ? absent() : equalTo(String.valueOf(number)))
				.willReturn(FakeTwilio.page(twilio.baseUrl(), number))));
	}

	private static void with(Consumer<ReservationClient> consumer, String... properties) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class))
			.withPropertyValues(FakeTwilio.properties(twilio.baseUrl()))
			.withPropertyValues(properties)
			.run((context) -> consumer.accept(context.getBean(ReservationClient.class)));
	}

}
