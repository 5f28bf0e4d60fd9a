package io.github.taskrouter.reservations;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ReservationPage}.
 */
class ReservationPageTests {

	private static final URI NEXT = URI.create("https://taskrouter.twilio.com/v1/next?PageToken=a");

	private static final Reservation RESERVATION = Reservation.builder()
		.sid(TestSids.RESERVATION)
		.status(ReservationStatus.PENDING)
		.build();

	private final HttpHeaders headers = new HttpHeaders();

	@Test
	void aPageHasWhatItWasMadeOf() {
		ReservationPage page = ReservationPage.of(List.of(RESERVATION), 3, NEXT, this.headers);
		assertThat(page.reservations()).containsExactly(RESERVATION);
		assertThat(page.number()).isEqualTo(3);
		assertThat(page.next()).isEqualTo(NEXT);
		assertThat(page.headers()).isEqualTo(this.headers);
	}

	@Test
	void reservationsAreCopiedAndCannotBeChanged() {
		List<Reservation> reservations = new ArrayList<>(List.of(RESERVATION));
		ReservationPage page = ReservationPage.of(reservations, 0, NEXT, this.headers);
		reservations.clear();
		assertThat(page.reservations()).containsExactly(RESERVATION);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> page.reservations().clear());
	}

	@Test
	void anUnmodifiableListIsTakenWithoutACopy() {
		List<Reservation> reservations = List.of(RESERVATION);
		assertThat(ReservationPage.of(reservations, 0, null, this.headers).reservations()).isSameAs(reservations);
	}

	@Test
	void headersAreCopiedAndCannotBeChanged() {
		this.headers.add("Twilio-Request-Id", "RQ1");
		ReservationPage page = ReservationPage.of(List.of(), 0, null, this.headers);
		this.headers.clear();
		assertThat(page.headers().getFirst("twilio-request-id")).isEqualTo("RQ1");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> page.headers().clear());
	}

	@Test
	void aNegativeNumberIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationPage.of(List.of(), -1, null, this.headers))
			.withMessage("number must be 0 or more but was -1");
	}

	@Test
	void equalityIsThatOfAllValues() {
		ReservationPage page = ReservationPage.of(List.of(RESERVATION), 3, NEXT, this.headers);
		assertThat(page).isEqualTo(page)
			.isEqualTo(ReservationPage.of(new ArrayList<>(List.of(RESERVATION)), 3, NEXT, this.headers))
			.hasSameHashCodeAs(ReservationPage.of(List.of(RESERVATION), 3, NEXT, this.headers))
			.isNotEqualTo(ReservationPage.of(List.of(), 3, NEXT, this.headers))
			.isNotEqualTo(ReservationPage.of(List.of(RESERVATION), 4, NEXT, this.headers))
			.isNotEqualTo(ReservationPage.of(List.of(RESERVATION), 3, null, this.headers))
			.isNotEqualTo("page");
		this.headers.add("Twilio-Request-Id", "RQ1");
		assertThat(page).isNotEqualTo(ReservationPage.of(List.of(RESERVATION), 3, NEXT, this.headers));
	}

	@Test
	void pagesThatDifferHaveOtherHashCodes() {
		ReservationPage page = ReservationPage.of(List.of(RESERVATION), 3, NEXT, this.headers);
		assertThat(page).doesNotHaveSameHashCodeAs(ReservationPage.of(List.of(), 3, NEXT, this.headers))
			.doesNotHaveSameHashCodeAs(ReservationPage.of(List.of(RESERVATION), 4, NEXT, this.headers))
			.doesNotHaveSameHashCodeAs(ReservationPage.of(List.of(RESERVATION), 3, null, this.headers));
	}

	@Test
	void toStringCountsReservationsAndLeavesOutHeaders() {
		this.headers.setBasicAuth("user", "secret");
		assertThat(ReservationPage.of(List.of(RESERVATION), 3, NEXT, this.headers))
			.hasToString("ReservationPage[number=3, reservations=1, next=" + NEXT + "]");
	}

	@Test
	void toStringShowsTheLinkWithoutUserInfo() {
		URI next = URI.create("https://user:secret@desk.example/next");
		assertThat(ReservationPage.of(List.of(), 3, next, this.headers).toString()).doesNotContain("secret")
			.contains("desk.example/next");
	}

}
