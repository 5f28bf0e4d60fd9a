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

import io.github.taskrouter.reservations.fixture.Document;
import io.github.taskrouter.reservations.webclient.OAuthCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.convert.ApplicationConversionService;
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
				"twilio.api-secret", "twilio.oauth.client-id", "twilio.oauth.client-secret", "twilio.oauth.token-uri",
				"twilio.region", "twilio.edge", "twilio.taskrouter.enabled", "twilio.taskrouter.base-url",
				"twilio.taskrouter.allow-insecure-base-url", "twilio.taskrouter.workspace-sid",
				"twilio.taskrouter.connect-timeout", "twilio.taskrouter.read-timeout", "twilio.taskrouter.call-timeout",
				"twilio.taskrouter.ssl.bundle", "twilio.taskrouter.max-in-memory-size",
				"twilio.taskrouter.paging.page-size", "twilio.taskrouter.paging.read-ahead",
				"twilio.taskrouter.paging.max-pages", "twilio.taskrouter.concurrency.max-in-flight",
				"twilio.taskrouter.concurrency.max-waiting", "twilio.taskrouter.retry.max-attempts",
				"twilio.taskrouter.retry.min-backoff", "twilio.taskrouter.retry.max-backoff",
				"twilio.taskrouter.retry.max-retry-after", "twilio.taskrouter.clients");
	}

	@Test
	void thePageOnPropertiesListsEachPropertyAndNoOther() {
		assertThat(Document.page("properties").firstCells().stream().filter((cell) -> cell.startsWith("twilio.")))
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
	@MethodSource("settingsWithADefault")
	void showsTheDefaultThatTheBuilderHas(String setting, String property) {
		Object builder = property.startsWith("twilio.oauth") ? OAuthCredentialsProvider.builder()
				: WebClientReservationClient.builder();
		Object value = ReflectionTestUtils.getField(builder, setting);
		assertThat(value).isNotNull()
			.isEqualTo(
					ApplicationConversionService.getSharedInstance().convert(defaultValue(property), value.getClass()));
	}

	@Test
	void eachSettingIsTakenFromAPropertyWithItsName() {
		assertThat(properties.keySet()).containsAll(SettingProperties.NAMES.values());
		assertThat(SettingProperties.NAMES).allSatisfy((setting,
				property) -> assertThat(property
					.substring(property.startsWith("twilio.taskrouter.ssl") ? 18 : property.lastIndexOf('.') + 1)
					.replaceAll("[-.]", "")).isEqualToIgnoringCase(setting));
	}

	@Test
	void eachPropertyOfTheClientIsASettingOfItsBuilder() {
		assertThat(properties.keySet()).filteredOn((property) -> property.startsWith("twilio.taskrouter."))
			.isSubsetOf(Stream
				.concat(SettingProperties.NAMES.values().stream(),
						Stream.of("twilio.taskrouter.enabled", "twilio.taskrouter.clients"))
				.toList());
	}

	static Stream<Arguments> settingsWithADefault() {
		return SettingProperties.NAMES.entrySet()
			.stream()
			.filter((setting) -> !defaultValue(setting.getValue()).isEmpty())
			.map((setting) -> Arguments.of(setting.getKey(), setting.getValue()));
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
