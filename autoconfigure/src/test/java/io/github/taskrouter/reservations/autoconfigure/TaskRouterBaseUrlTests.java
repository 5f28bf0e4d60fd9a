package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TaskRouterBaseUrl}.
 */
class TaskRouterBaseUrlTests {

	private static final String SECRET = "5ecre7";

	@Test
	void thereIsNoneWhereNothingIsSet() {
		assertThat(from(null, null, null)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "us1, ashburn", "us2, umatilla", "ie1, dublin", "de1, frankfurt", "sg1, singapore", "jp1, tokyo",
			"jp2, osaka", "au1, sydney", "br1, sao-paulo" })
	void aRegionAloneTakesItsEdgeFromTwiliosTable(String region, String edge) {
		assertThat(from(region, null, null))
			.isEqualTo(URI.create("https://taskrouter.%s.%s.twilio.com".formatted(edge, region)));
	}

	@Test
	void anEdgeAloneMeansTheHomeRegion() {
		assertThat(from(null, "frankfurt", null)).isEqualTo(URI.create("https://taskrouter.frankfurt.us1.twilio.com"));
	}

	@Test
	void aRegionGoesWithAnyEdge() {
		assertThat(from("xx9", "some-edge", null)).isEqualTo(URI.create("https://taskrouter.some-edge.xx9.twilio.com"));
	}

	@Test
	void aRegionThatIsNotInTheTableNeedsAnEdge() {
		assertThatExceptionOfType(InvalidTwilioPropertyException.class).isThrownBy(() -> from("xx9", null, null))
			.withMessage("twilio.edge must be set along with twilio.region, whose edge is not known");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "ie1.evil.example", "IE1", "ie1/", "ie1@", "-ie1", "ie1-", "ie_1", "ie1\n" })
	void aRegionIsOneLabelOfAHostName(String region) {
		assertThatExceptionOfType(InvalidTwilioPropertyException.class).isThrownBy(() -> from(region, "dublin", null))
			.withMessage("twilio.region must consist of a-z, 0-9 and inner hyphens");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "dublin.ie1", "dublin#" })
	void anEdgeIsOneLabelOfAHostName(String edge) {
		assertThatExceptionOfType(InvalidTwilioPropertyException.class).isThrownBy(() -> from("ie1", edge, null))
			.withMessage("twilio.edge must consist of a-z, 0-9 and inner hyphens");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8089", "https://proxy.example", "https://proxy.example/" })
	void aBaseUrlIsAnOrigin(String baseUrl) {
		assertThat(from(null, null, baseUrl)).isEqualTo(URI.create(baseUrl));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost:8089", "proxy.example", "ftp://proxy.example", "mailto:a@example.org",
			"https://", "https://user:5ecre7@proxy.example", "https://proxy.example/5ecre7",
			"https://proxy.example?5ecre7", "https://proxy.example#5ecre7", "https://proxy example 5ecre7" })
	void aBaseUrlIsNothingElse(String baseUrl) {
		assertThatExceptionOfType(InvalidTwilioPropertyException.class).isThrownBy(() -> from(null, null, baseUrl))
			.withMessageStartingWith("twilio.taskrouter.base-url must be")
			.withMessageNotContaining(SECRET)
			.withNoCause();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://proxy.example:0", "https://proxy.example:99999", "http://localhost:65536" })
	void aPortOfABaseUrlIsOneThatExists(String baseUrl) {
		assertThatExceptionOfType(InvalidTwilioPropertyException.class).isThrownBy(() -> from(null, null, baseUrl))
			.withMessage("twilio.taskrouter.base-url must have a port of 1 to 65535, or none");
	}

	@ParameterizedTest
	@CsvSource({ "ie1, ", ", dublin", "ie1, dublin" })
	void aBaseUrlExcludesRegionAndEdge(@Nullable String region, @Nullable String edge) {
		assertThatExceptionOfType(InvalidTwilioPropertyException.class)
			.isThrownBy(() -> from(region, edge, "https://proxy.example"))
			.withMessage("twilio.taskrouter.base-url must not be set along with twilio.region or twilio.edge");
	}

	private static @Nullable URI from(@Nullable String region, @Nullable String edge, @Nullable String baseUrl) {
		TwilioProperties twilio = new TwilioProperties();
		twilio.setRegion(region);
		twilio.setEdge(edge);
		TaskRouterProperties taskRouter = new TaskRouterProperties();
		taskRouter.setBaseUrl(baseUrl);
		return TaskRouterBaseUrl.from(twilio, taskRouter, PropertyNames.PLAIN);
	}

}
