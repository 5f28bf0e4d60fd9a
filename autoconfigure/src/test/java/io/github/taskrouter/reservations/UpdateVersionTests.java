package io.github.taskrouter.reservations;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends updates that are meant for one version of a reservation.
 */
class UpdateVersionTests {

	@RegisterExtension
	static final SentUpdates SENT = new SentUpdates();

	@ParameterizedTest
	@ValueSource(strings = { "7", "\"7\"", "W/\"7\"", "*", "\"a b~!\"" })
	void theVersionIsSentVerbatim(String etag) {
		assertIfMatch(SENT.send(ReservationUpdate.accept().ifMatch(etag)), etag);
	}

	@Test
	void withoutAVersionNoHeaderIsSent() {
		assertThat(SENT.send(ReservationUpdate.accept()).containsHeader("If-Match")).isFalse();
	}

	@Test
	void anUpdateOfAReservationLeavesItsVersionOut() {
		LoggedRequest request = SENT.send((client) -> client.update(reservation("7"), ReservationUpdate.accept()));
		assertThat(request.containsHeader("If-Match")).isFalse();
	}

	@Test
	void anUpdateOfAReservationSendsTheVersionOfTheUpdate() {
		ReservationUpdate update = ReservationUpdate.accept().ifMatch("\"8\"");
		assertIfMatch(SENT.send((client) -> client.update(reservation("\"7\""), update)), "\"8\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "\"7\"", "W/\"7\"" })
	void updateIfUnchangedSendsTheVersionOfTheReservationVerbatim(String etag) {
		assertIfMatch(SENT.send((client) -> client.updateIfUnchanged(reservation(etag), ReservationUpdate.accept())),
				etag);
	}

	@Test
	void updateIfUnchangedOverridesTheVersionOfTheUpdate() {
		ReservationUpdate update = ReservationUpdate.accept().ifMatch("\"8\"");
		assertIfMatch(SENT.send((client) -> client.updateIfUnchanged(reservation("\"7\""), update)), "\"7\"");
	}

	private static void assertIfMatch(LoggedRequest request, String etag) {
		assertThat(request.header("If-Match").values()).containsExactly(etag);
		assertThat(request.getBodyAsString()).isEqualTo("ReservationStatus=accepted");
	}

	private static Reservation reservation(String etag) {
		return Reservation.builder()
			.sid(TestSids.RESERVATION)
			.taskSid(TestSids.TASK)
			.status(ReservationStatus.PENDING)
			.etag(etag)
			.build();
	}

}
