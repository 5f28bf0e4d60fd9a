package io.github.taskrouter.reservations.autoconfigure.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.Document;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.observation.ReservationObservationDocumentation;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the page on observability, the dashboard and the alert rules against what
 * Prometheus is shown of a client under load.
 */
class ObservabilityPageTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final Path DIRECTORY = Path.of("..", "docs", "observability");

	private static final Pattern METRIC = Pattern.compile("twilio_taskrouter_[a-z_]+");

	private static final Pattern SAMPLE = Pattern.compile("(?m)^(twilio_taskrouter_[a-z_]+)\\{(.*)} \\S+$");

	private static final Pattern LABEL = Pattern.compile("([a-z_]+)=~?\"|([a-z_]+)!=\"");

	/**
	 * The labels of each metric.
	 */
	private static final Map<String, Set<String>> scraped = new TreeMap<>();

	@BeforeAll
	static void scrapeUnderLoad() {
		PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(prometheus));
		try (PagedListing listing = new PagedListing().serve(3, 50).failFirst(1, serviceUnavailable());
				WebClientReservationClient client = TestClient.builder(listing.baseUrl())
					.observationRegistry(observations)
					.minBackoff(Duration.ofMillis(1))
					.build()) {
			new ReservationClientMeterBinder(() -> Stream.of(client.getStatistics())).bindTo(prometheus);
			Flux.range(0, 20)
				.flatMap((number) -> Flux
					.concat(client.list(TestSids.TASK), client.fetch(TestSids.TASK, TestSids.RESERVATION))
					.onErrorComplete())
				.blockLast(TIMEOUT);
			Disposable active = client.list(TestSids.TASK).limitRate(1).subscribe((reservation) -> {
			});
			SAMPLE.matcher(prometheus.scrape())
				.results()
				.forEach((sample) -> scraped.computeIfAbsent(sample.group(1), (name) -> new TreeSet<>())
					.addAll(labels(sample.group(2))));
			active.dispose();
		}
	}

	@Test
	void thePageListsEachMetricWithItsLabelsAndNoOther() {
		Map<String, Set<String>> listed = new TreeMap<>();
		Pattern.compile("(?m)^\\| `(twilio_taskrouter_[a-z_]+)` \\| ([^|]+) \\|")
			.matcher(Document.page("observability").text())
			.results()
			.forEach((row) -> listed.put(row.group(1), quoted(row.group(2))));
		assertThat(listed).isEqualTo(scraped);
	}

	@Test
	void thePageListsEachKey() {
		Stream<String> keys = Stream
			.of(ReservationObservationDocumentation.CALL.getLowCardinalityKeyNames(),
					ReservationObservationDocumentation.CALL.getHighCardinalityKeyNames())
			.flatMap(Arrays::stream)
			.map(KeyName::asString);
		assertThat(Document.page("observability").firstCells()).containsAll(keys.toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "dashboard.json", "alerts.yaml" })
	void eachMetricOfAFileIsThere(String file) throws IOException {
		assertThat(metrics(file)).isNotEmpty().isSubsetOf(scraped.keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "dashboard.json", "alerts.yaml" })
	void eachLabelThatAFileSelectsByIsThere(String file) throws IOException {
		assertThat(Pattern.compile("(twilio_taskrouter_[a-z_]+)\\{([^}]*)}").matcher(text(file)).results()).isNotEmpty()
			.allSatisfy((selector) -> assertThat(labels(selector.group(2))).isSubsetOf(scraped.get(selector.group(1))));
	}

	@Test
	void theDashboardShowsEachMeter() throws IOException {
		assertThat(metrics("dashboard.json"))
			.containsAll(scraped.keySet().stream().filter((name) -> !name.contains("_active_seconds_")).toList());
	}

	private static Set<String> metrics(String file) throws IOException {
		return METRIC.matcher(text(file)).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static String text(String file) throws IOException {
		return Files.readString(DIRECTORY.resolve(file)).replace("\\\"", "\"");
	}

	private static Set<String> labels(String selector) {
		return LABEL.matcher(selector)
			.results()
			.map((label) -> (label.group(1) != null) ? label.group(1) : label.group(2))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> quoted(String cell) {
		return Pattern.compile("`([^`]+)`")
			.matcher(cell)
			.results()
			.map((code) -> code.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
