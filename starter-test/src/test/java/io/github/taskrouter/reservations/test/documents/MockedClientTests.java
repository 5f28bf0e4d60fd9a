package io.github.taskrouter.reservations.test.documents;

import java.time.Duration;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationNotPendingException;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.test.TwilioSids;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class MockedClientTests {

	private final ReservationClient reservations = mock(ReservationClient.class);

	private final Dispatcher dispatcher = new Dispatcher(this.reservations);

	@Test
	void failsWhenTheAcceptComesTooLate() {
		String taskSid = TwilioSids.task();
		Reservation pending = Reservation.builder()
			.sid(TwilioSids.reservation())
			.taskSid(taskSid)
			.status(ReservationStatus.PENDING)
			.build();
		given(this.reservations.list(eq(taskSid), any())).willReturn(Flux.just(pending));
		given(this.reservations.update(pending, ReservationUpdate.accept())).willReturn(Mono.error(
				TaskRouterResponseException.create(HttpStatus.BAD_REQUEST, 40136, "Not pending", HttpHeaders.EMPTY)));
		StepVerifier.create(this.dispatcher.takeFirstPending(taskSid))
			.expectError(ReservationNotPendingException.class)
			.verify(Duration.ofSeconds(10));
	}

}
