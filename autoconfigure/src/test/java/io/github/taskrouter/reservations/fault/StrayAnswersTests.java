package io.github.taskrouter.reservations.fault;

import java.time.Duration;

import io.github.taskrouter.reservations.TaskRouterDecodingException;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server whose answers are to other requests.
 */
class StrayAnswersTests {

	private static final Script STRAY = (wire) -> wire.answer("200 OK",
			ReservationJson.reservation(TestSids.reservation(99), "pending"));

	private static final Script UNAVAILABLE = (wire) -> wire.answer("503 No", "");

	@Test
	void makeAFetchAskOnceMoreOnAnotherConnection() {
		try (FaultServer server = new FaultServer(Script.inTurn(STRAY, Script.WELL));
				WebClientReservationClient client = client(server)) {
			assertThat(Call.of(Operation.FETCH, client).failure()).isNull();
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	@Test
	void areNotWaitedOutThoughOtherFailuresComeBetween() {
		try (FaultServer server = new FaultServer(Script.inTurn(STRAY, UNAVAILABLE, STRAY, Script.WELL));
				WebClientReservationClient client = client(server)) {
			assertThat(Call.of(Operation.FETCH, client).failure()).isInstanceOf(TaskRouterDecodingException.class);
			assertThat(server.requests()).isEqualTo(3);
		}
	}

	private static WebClientReservationClient client(FaultServer server) {
		return TestClient.builder(server.baseUrl()).minBackoff(Duration.ofMillis(1)).build();
	}

}
