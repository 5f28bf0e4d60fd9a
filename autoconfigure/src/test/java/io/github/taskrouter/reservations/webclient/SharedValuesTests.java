package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class SharedValuesTests {

	private static final ReservationRequest REQUEST = ReservationRequest.page(TestSids.WORKSPACE, TestSids.TASK, 1,
			"/second", URI.create("/second"));

	@Test
	void aValueThatRepeatsIsShared() {
		List<Reservation> page = page("'worker_name': 'Ann'", "'worker_name': 'Ann'");
		assertThat(page.get(1).workerName()).isEqualTo("Ann").isSameAs(page.get(0).workerName());
	}

	@Test
	void aValueThatDiffersByItsEndIsNotTakenForTheLast() {
		List<Reservation> page = page("'worker_name': 'Ann'", "'worker_name': 'Anna'", "'worker_name': 'Ann'",
				"'worker_name': 'Anu'", "'worker_name': ''", "'worker_name': null");
		assertThat(page).extracting(Reservation::workerName).containsExactly("Ann", "Anna", "Ann", "Anu", "", null);
	}

	@Test
	void linksThatRepeatAreShared() {
		List<Reservation> page = page("'links': {'task': '/t', 'worker': '/w'}",
				"'links': {'task': '/t', 'worker': '/w'}");
		assertThat(page.get(1).links()).isEqualTo(Map.of("task", "/t", "worker", "/w")).isSameAs(page.get(0).links());
	}

	@Test
	void eachReservationHasItsOwnLinks() {
		List<Reservation> page = page("'links': {'task': '/t', 'worker': '/w'}", "'links': {'task': '/t'}",
				"'links': {'task': '/t', 'worker': '/v'}", "'links': {'task': null, 'worker': '/v'}", "'links': {}",
				"'sid': null", "'links': {'other': '/o'}");
		assertThat(page).extracting(Reservation::links)
			.containsExactly(Map.of("task", "/t", "worker", "/w"), Map.of("task", "/t"),
					Map.of("task", "/t", "worker", "/v"), Map.of("worker", "/v"), Map.of(), null,
					Map.of("other", "/o"));
	}

	private static List<Reservation> page(String... fields) {
		StringBuilder body = new StringBuilder("{'meta': {}, 'reservations': [");
		for (String field : fields) {
			body.append("{'reservation_status': 'pending', ").append(field).append("},");
		}
		body.setCharAt(body.length() - 1, ']');
		byte[] json = body.append('}').toString().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		return JsonDecoder.page(new ByteArrayInputStream(json), HttpHeaders.EMPTY, REQUEST).reservations();
	}

}
