package io.github.taskrouter.reservations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reservations as a controller writes them and a consumer reads them back, with mappers
 * that know nothing of this library.
 */
class ReservationJacksonTests {

	private static final JsonMapper PLAIN = new JsonMapper();

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final JsonMapper SNAKE_CASE = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	@ParameterizedTest
	@MethodSource("mappers")
	void aMapperReadsWhatItWrote(JsonMapper mapper) {
		Reservation reservation = ReservationTests.full().status(ReservationStatus.valueOf("escalated")).build();
		Reservation copy = mapper.readValue(mapper.writeValueAsString(reservation), Reservation.class);
		assertThat(copy).isEqualTo(reservation).hasSameHashCodeAs(reservation);
	}

	@ParameterizedTest
	@MethodSource("mappers")
	void aMapperReadsWhatItWroteOfNulls(JsonMapper mapper) {
		Reservation reservation = Reservation.builder().status(ReservationStatus.PENDING).build();
		assertThat(mapper.readValue(mapper.writeValueAsString(reservation), Reservation.class)).isEqualTo(reservation);
	}

	@ParameterizedTest
	@MethodSource("mappers")
	void anUnknownPropertyIsIgnored(JsonMapper mapper) {
		assertThat(mapper.readValue("{\"status\": \"pending\", \"version\": {\"a\": [3]}}", Reservation.class))
			.isEqualTo(Reservation.builder().status(ReservationStatus.PENDING).build());
	}

	@Test
	void propertiesHaveTheNamesOfTheAccessors() {
		assertThat(PLAIN.valueToTree(ReservationTests.full().build()).propertyNames()).containsExactlyInAnyOrder("sid",
				"accountSid", "workspaceSid", "taskSid", "workerSid", "workerName", "status", "dateCreated",
				"dateUpdated", "url", "links", "etag");
	}

	@Test
	void propertiesFollowANamingStrategy() {
		assertThat(SNAKE_CASE.valueToTree(ReservationTests.full().build()).propertyNames()).contains("worker_sid",
				"date_created");
	}

	@Test
	void aReservationWithoutAStatusIsRefused() {
		assertThatExceptionOfType(DatabindException.class)
			.isThrownBy(() -> PLAIN.readValue("{\"sid\": \"WR1\"}", Reservation.class))
			.withMessageContaining("status must not be null");
	}

	@Test
	void aStatusIsWrittenAsItsName() {
		assertThat(PLAIN.writeValueAsString(List.of(ReservationStatus.TIMEOUT, ReservationStatus.valueOf("onHold"))))
			.isEqualTo("[\"timeout\",\"onHold\"]");
	}

	@Test
	void aKnownStatusIsReadAsItsConstant() {
		assertThat(PLAIN.readValue("\"wrapping\"", ReservationStatus.class)).isSameAs(ReservationStatus.WRAPPING);
	}

	@Test
	void aStatusCanBeAKey() {
		Map<ReservationStatus, Integer> counts = Map.of(ReservationStatus.PENDING, 3);
		assertThat(
				PLAIN.readValue(PLAIN.writeValueAsString(counts), new TypeReference<Map<ReservationStatus, Integer>>() {
				}))
			.isEqualTo(counts);
	}

	static Stream<JsonMapper> mappers() {
		return Stream.of(PLAIN, STRICT, SNAKE_CASE);
	}

}
