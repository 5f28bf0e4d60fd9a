package io.github.taskrouter.reservations;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ReservationPage}.
 */
class ReservationPageTests {

	private static final URI NEXT = URI.create("https://taskrouter.twilio.com/v1/next?PageToken=a");

	private static final Reservation RESERVATION = new Reservation(TestSids.RESERVATION, null, null, null, null, null,
			ReservationStatus.PENDING, null, null, null, null, null);

	private final HttpHeaders headers = new HttpHeaders();

	@Test
	void reservationsAreCopiedAndCannotBeChanged() {
		List<Reservation> reservations = new ArrayList<>(List.of(RESERVATION));
		ReservationPage page = new ReservationPage(reservations, 0, NEXT, this.headers);
		reservations.clear();
		assertThat(page.reservations()).containsExactly(RESERVATION);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> page.reservations().clear());
	}

	@Test
	void headersAreCopiedAndCannotBeChanged() {
		this.headers.add("Twilio-Request-Id", "RQ1");
		ReservationPage page = new ReservationPage(List.of(), 0, null, this.headers);
		this.headers.clear();
		assertThat(page.headers().getFirst("twilio-request-id")).isEqualTo("RQ1");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> page.headers().clear());
	}

	@Test
	void toStringCountsReservationsAndLeavesOutHeaders() {
		this.headers.setBasicAuth("user", "secret");
		assertThat(new ReservationPage(List.of(RESERVATION), 3, NEXT, this.headers))
			.hasToString("ReservationPage[number=3, reservations=1, next=" + NEXT + "]");
	}

	@Test
	void toStringShowsTheLinkWithoutUserInfo() {
		URI next = URI.create("https://user:secret@desk.example/next");
		assertThat(new ReservationPage(List.of(), 3, next, this.headers).toString()).doesNotContain("secret")
			.contains("desk.example/next");
	}

}
