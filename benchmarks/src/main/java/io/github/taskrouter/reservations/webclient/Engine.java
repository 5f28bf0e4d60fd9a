package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayInputStream;

import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationUpdate;

import org.springframework.http.HttpHeaders;

/**
 * The package-private parts of the engine that are measured; no other file of the
 * benchmarks names any of them.
 */
final class Engine {

	private static final HttpHeaders NO_HEADERS = HttpHeaders.EMPTY;

	private static final ReservationRequest PAGE = ReservationRequest.firstPage(TestData.WORKSPACE, TestData.TASK,
			ReservationQuery.all(), 1000);

	private Engine() {
	}

	static DecodedPage decodePage(byte[] body) {
		return JsonDecoder.page(new ByteArrayInputStream(body), NO_HEADERS, PAGE);
	}

	static Reservation decodeReservation(byte[] body, String sid) {
		return JsonDecoder.reservation(new ByteArrayInputStream(body), NO_HEADERS, fetch(sid));
	}

	static ReservationRequest fetch(String sid) {
		return ReservationRequest.fetch(TestData.WORKSPACE, TestData.TASK, sid);
	}

	static ReservationRequest update(String sid, ReservationUpdate update) {
		return ReservationRequest.update(TestData.WORKSPACE, TestData.TASK, sid, update);
	}

}
