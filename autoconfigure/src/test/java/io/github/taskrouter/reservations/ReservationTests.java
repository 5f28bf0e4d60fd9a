package io.github.taskrouter.reservations;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Reservation}.
 */
class ReservationTests {

	private static final JsonMapper HOST = JsonMapper.builder().build();

	private static final String LINK = "https://taskrouter.twilio.com/v1/Workspaces/" + TestSids.WORKSPACE;

	@Test
	void linksAreCopiedAndCannotBeChanged() {
		Map<String, String> links = new HashMap<>(Map.of("workspace", LINK));
		Reservation reservation = reservation(ReservationStatus.PENDING, links);
		links.clear();
		assertThat(reservation.links()).isEqualTo(Map.of("workspace", LINK));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> reservation.links().clear());
	}

	@Test
	void whatIsNullStaysNull() {
		Reservation reservation = onlyStatus();
		assertThat(reservation.links()).isNull();
		assertThat(reservation)
			.hasToString("Reservation[sid=null, taskSid=null, workerSid=null, status=pending, etag=null]");
	}

	@Test
	void toStringLeavesOutTheWorkersName() {
		assertThat(reservation(ReservationStatus.ACCEPTED, Map.of()))
			.hasToString("Reservation[sid=%s, taskSid=%s, workerSid=%s, status=accepted, etag=\"7\"]"
				.formatted(TestSids.RESERVATION, TestSids.TASK, TestSids.WORKER));
	}

	@Test
	void aHostsMapperWritesTheStatusAsText() {
		assertThat(HOST.readTree(HOST.writeValueAsString(reservation(ReservationStatus.PENDING, Map.of())))
			.get("status")
			.asString()).isEqualTo("pending");
	}

	@Test
	void aHostsMapperReadsWhatItWrote() {
		Reservation reservation = reservation(ReservationStatus.valueOf("escalated"), Map.of("workspace", LINK));
		Reservation copy = HOST.readValue(HOST.writeValueAsString(reservation), Reservation.class);
		assertThat(copy).isEqualTo(reservation).hasSameHashCodeAs(reservation);
		assertThat(copy.links()).isEqualTo(reservation.links());
	}

	@Test
	void aHostsMapperReadsWhatItWroteOfNulls() {
		assertThat(HOST.readValue(HOST.writeValueAsString(onlyStatus()), Reservation.class)).isEqualTo(onlyStatus());
	}

	private static Reservation onlyStatus() {
		return new Reservation(null, null, null, null, null, null, ReservationStatus.PENDING, null, null, null, null,
				null);
	}

	private static Reservation reservation(ReservationStatus status, Map<String, String> links) {
		return new Reservation(TestSids.RESERVATION, TestSids.ACCOUNT, TestSids.WORKSPACE, TestSids.TASK,
				TestSids.WORKER, "Doug", status, Instant.parse("2026-11-23T09:15:27Z"),
				Instant.parse("2026-11-23T09:16:02.123456Z"), LINK, links, "\"7\"");
	}

}
