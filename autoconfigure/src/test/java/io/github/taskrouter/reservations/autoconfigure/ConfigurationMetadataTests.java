package io.github.taskrouter.reservations.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.Readme;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionService;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the metadata that an IDE reads, and for the defaults that it shows.
 */
class ConfigurationMetadataTests {

	private static final Map<String, JsonNode> properties = new TreeMap<>();

	private static final List<String> hints = new ArrayList<>();

	@BeforeAll
	static void readMetadata() throws IOException {
		JsonMapper mapper = new JsonMapper();
		for (URL url : Collections.list(ConfigurationMetadataTests.class.getClassLoader()
			.getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream content = url.openStream()) {
				JsonNode metadata = mapper.readTree(content);
				ours(metadata.path("properties")).forEach((node) -> properties.put(name(node), node));
				ours(metadata.path("hints")).forEach((node) -> hints.add(name(node)));
			}
		}
	}

	@Test
	void listsEachPropertyAndNoOther() {
		assertThat(properties).containsOnlyKeys("twilio.account-sid", "twilio.auth-token", "twilio.api-key",
				"twilio.api-secret", "twilio.region", "twilio.edge", "twilio.taskrouter.enabled",
				"twilio.taskrouter.base-url", "twilio.taskrouter.allow-insecure-base-url",
				"twilio.taskrouter.workspace-sid", "twilio.taskrouter.connect-timeout",
				"twilio.taskrouter.read-timeout", "twilio.taskrouter.call-timeout", "twilio.taskrouter.ssl.bundle",
				"twilio.taskrouter.max-in-memory-size", "twilio.taskrouter.paging.page-size",
				"twilio.taskrouter.paging.read-ahead", "twilio.taskrouter.paging.max-pages",
				"twilio.taskrouter.concurrency.max-in-flight", "twilio.taskrouter.concurrency.max-waiting",
				"twilio.taskrouter.retry.max-attempts", "twilio.taskrouter.retry.min-backoff",
				"twilio.taskrouter.retry.max-backoff", "twilio.taskrouter.retry.max-retry-after");
	}

	@Test
	void theReadmeListsEachPropertyAndNoOther() {
		assertThat(Readme.firstCells().stream().filter((cell) -> cell.startsWith("twilio.")))
			.containsExactlyInAnyOrderElementsOf(properties.keySet());
	}

	@Test
	void describesEachProperty() {
		assertThat(properties.values()).isNotEmpty()
			.allSatisfy((property) -> assertThat(property.path("description").asString("")).isNotBlank()
				.endsWith(".")
				.doesNotStartWith("The ")
				.doesNotStartWith("A "));
	}

	@Test
	void hintsAtKnownValues() {
		assertThat(hints).containsExactlyInAnyOrder("twilio.region", "twilio.edge",
				"twilio.taskrouter.paging.page-size");
	}

	@ParameterizedTest
	@CsvSource({ "enabled, true", "allow-insecure-base-url, false", "call-timeout, 60s", "max-in-memory-size, 16MB",
			"paging.read-ahead, false", "paging.max-pages, 10000", "concurrency.max-in-flight, 50",
			"concurrency.max-waiting, 1000", "retry.max-attempts, 4", "retry.min-backoff, 250ms",
			"retry.max-backoff, 10s", "retry.max-retry-after, 60s", "base-url, ", "workspace-sid, ",
			"connect-timeout, ", "read-timeout, ", "ssl.bundle, ", "paging.page-size, " })
	void showsTheDefault(String property, String expected) {
		assertThat(defaultValue("twilio.taskrouter." + property)).isEqualTo((expected != null) ? expected : "");
	}

	@ParameterizedTest
	@CsvSource({ "allow-insecure-base-url, allowInsecureBaseUrl", "call-timeout, callTimeout",
			"max-in-memory-size, maxInMemorySize", "paging.read-ahead, readAhead", "paging.max-pages, maxPages",
			"concurrency.max-in-flight, maxInFlight", "concurrency.max-waiting, maxWaiting",
			"retry.max-attempts, maxAttempts", "retry.min-backoff, minBackoff", "retry.max-backoff, maxBackoff",
			"retry.max-retry-after, maxRetryAfter" })
	void showsTheDefaultThatTheBuilderHasWithoutBoot(String property, String setting) {
		ConversionService conversion = ApplicationConversionService.getSharedInstance();
		Object builders = ReflectionTestUtils.getField(WebClientReservationClient.builder(), setting);
		assertThat(builders).isNotNull()
			.isEqualTo(conversion.convert(defaultValue("twilio.taskrouter." + property), builders.getClass()));
	}

	private static String defaultValue(String property) {
		return properties.get(property).path("defaultValue").asString("");
	}

	private static Stream<JsonNode> ours(JsonNode nodes) {
		return nodes.valueStream().filter((node) -> name(node).startsWith("twilio."));
	}

	private static String name(JsonNode node) {
		return node.path("name").asString();
	}

}
