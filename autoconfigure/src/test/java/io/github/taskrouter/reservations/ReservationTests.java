package io.github.taskrouter.reservations;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Reservation}.
 */
class ReservationTests {

	private static final String URL = "https://taskrouter.twilio.com/v1/Workspaces/" + TestSids.WORKSPACE;

	@Test
	void theBuilderSetsEachValue() {
		Reservation reservation = full().build();
		assertThat(reservation.sid()).isEqualTo(TestSids.RESERVATION);
		assertThat(reservation.accountSid()).isEqualTo(TestSids.ACCOUNT);
		assertThat(reservation.workspaceSid()).isEqualTo(TestSids.WORKSPACE);
		assertThat(reservation.taskSid()).isEqualTo(TestSids.TASK);
		assertThat(reservation.workerSid()).isEqualTo(TestSids.WORKER);
		assertThat(reservation.workerName()).isEqualTo("Doug");
		assertThat(reservation.status()).isEqualTo(ReservationStatus.PENDING);
		assertThat(reservation.dateCreated()).isEqualTo("2026-11-23T09:15:27Z");
		assertThat(reservation.dateUpdated()).isEqualTo("2026-11-23T09:16:02.123456Z");
		assertThat(reservation.url()).isEqualTo(URL);
		assertThat(reservation.links()).isEqualTo(Map.of("workspace", URL));
		assertThat(reservation.etag()).isEqualTo("\"7\"");
	}

	@Test
	void whatIsNotSetIsNull() {
		Reservation reservation = Reservation.builder().status(ReservationStatus.PENDING).build();
		assertThat(reservation).hasAllNullFieldsOrPropertiesExcept("status");
		assertThat(reservation.links()).isNull();
	}

	@Test
	void aBuilderWithoutAStatusIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Reservation.builder().sid(TestSids.RESERVATION).build())
			.withMessage("status must not be null");
	}

	@Test
	void aValueGivenTwiceIsTheLaterOne() {
		assertThat(full().etag("8").etag(null).status(ReservationStatus.ACCEPTED).build())
			.isEqualTo(full().status(ReservationStatus.ACCEPTED).etag(null).build());
	}

	@Test
	void oddSidsAndAddressesAreKept() {
		Reservation reservation = Reservation.builder().status(ReservationStatus.PENDING).sid("x").url(" ").build();
		assertThat(reservation.sid()).isEqualTo("x");
		assertThat(reservation.url()).isEqualTo(" ");
	}

	@Test
	void linksAreCopiedInOrderAndCannotBeChanged() {
		Map<String, String> links = new LinkedHashMap<>();
		for (String name : "worker task workspace task_queue activity".split(" ")) {
			links.put(name, URL);
		}
		Reservation reservation = full().links(links).build();
		links.clear();
		assertThat(reservation.links().keySet()).containsExactly("worker", "task", "workspace", "task_queue",
				"activity");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> reservation.links().clear());
	}

	@Test
	void aLinkWithoutAnAddressIsLeftOut() {
		Map<String, String> links = new HashMap<>(Map.of("workspace", URL));
		links.put("task", null);
		assertThat(full().links(links).build().links()).isEqualTo(Map.of("workspace", URL));
	}

	@Test
	void equalityIsThatOfAllValues() {
		assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build()).isNotEqualTo("other");
	}

	@ParameterizedTest
	@MethodSource("differences")
	void eachValueMakesADifference(UnaryOperator<Reservation.Builder> difference) {
		Reservation other = difference.apply(full()).build();
		assertThat(full().build()).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
		assertThat(other).isNotEqualTo(full().build());
	}

	static Stream<UnaryOperator<Reservation.Builder>> differences() {
		return Stream.of((builder) -> builder.sid(null), (builder) -> builder.accountSid(null),
				(builder) -> builder.workspaceSid(null), (builder) -> builder.taskSid(null),
				(builder) -> builder.workerSid(null), (builder) -> builder.workerName(null),
				(builder) -> builder.status(ReservationStatus.ACCEPTED), (builder) -> builder.dateCreated(null),
				(builder) -> builder.dateUpdated(null), (builder) -> builder.url(null),
				(builder) -> builder.links(null), (builder) -> builder.links(Map.of()), (builder) -> builder.etag(null),
				(builder) -> builder.etag("7"));
	}

	@Test
	void toStringLeavesOutTheWorkersNameAndAddresses() {
		assertThat(full().build())
			.hasToString("Reservation[sid=%s, taskSid=%s, workerSid=%s, status=pending, etag=\"7\"]"
				.formatted(TestSids.RESERVATION, TestSids.TASK, TestSids.WORKER));
	}

	static Reservation.Builder full() {
		return Reservation.builder()
			.sid(TestSids.RESERVATION)
			.accountSid(TestSids.ACCOUNT)
			.workspaceSid(TestSids.WORKSPACE)
			.taskSid(TestSids.TASK)
			.workerSid(TestSids.WORKER)
			.workerName("Doug")
			.status(ReservationStatus.PENDING)
			.dateCreated(Instant.parse("2026-11-23T09:15:27Z"))
			.dateUpdated(Instant.parse("2026-11-23T09:16:02.123456Z"))
			.url(URL)
			.links(Map.of("workspace", URL))
			.etag("\"7\"");
	}

}
