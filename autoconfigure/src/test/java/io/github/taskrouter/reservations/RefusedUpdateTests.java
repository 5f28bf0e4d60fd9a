package io.github.taskrouter.reservations;

import java.time.Duration;

import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import io.github.taskrouter.reservations.instruction.Conference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Updates that Twilio refuses, with a message that repeats what was sent.
 */
class RefusedUpdateTests {

	private final TwilioServer server = new TwilioServer();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aMaskedMessageStillTellsThatTheReservationIsNotPending() {
		this.server.answer(TwilioServer.error(400, 20001,
				"Reservation %s is not currently in a Pending state.".formatted(TestSids.RESERVATION)));
		assertThat(failure(ReservationUpdate.accept().parameter("Tag", "a Pending state")))
			.isInstanceOf(ReservationNotPendingException.class)
			.hasMessageContaining("is not currently in [Tag].");
	}

	@Test
	void anEmptyValueMasksNothing() {
		this.server.answer(TwilioServer.error(400, 20001, "Invalid (at the start)."));
		assertThat(failure(ReservationUpdate.of(Conference.builder().waitInSilence().build())))
			.isExactlyInstanceOf(TaskRouterResponseException.class)
			.hasMessageContaining("Invalid (at the start).");
	}

	private Throwable failure(ReservationUpdate update) {
		return TestClient.builder(this.server.baseUrl())
			.build()
			.update(TestSids.TASK, TestSids.RESERVATION, update)
			.<Throwable>flatMap((updated) -> Mono.empty())
			.onErrorResume(Mono::just)
			.block(Duration.ofSeconds(20));
	}

}
