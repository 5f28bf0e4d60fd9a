package io.github.taskrouter.reservations.test;

import java.time.Duration;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationNotPendingException;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reservations in time. The timeout is {@code TaskReservationTimeout} of Twilio's
 * workflows.
 */
class ClockTests {

	@RegisterExtension
	private final RunningTaskRouter taskRouter = new RunningTaskRouter();

	private final EmbeddedTask task = this.taskRouter.server.addTask();

	@Test
	void pendingReservationTimesOutAfterTwoMinutes() {
		EmbeddedReservation reservation = this.task.reserve("Ann");
		this.taskRouter.server.advance(Duration.ofSeconds(119));
		assertThat(reservation).isPending();
		this.taskRouter.server.advance(Duration.ofSeconds(1));
		assertThat(reservation).hasStatus(ReservationStatus.TIMEOUT);
		StepVerifier.create(this.taskRouter.client.fetch(this.task.sid(), reservation.sid()))
			.assertNext((fetched) -> assertThat(fetched).extracting(Reservation::dateUpdated)
				.isEqualTo(this.taskRouter.server.now()))
			.expectComplete()
			.verify(RunningTaskRouter.PATIENCE);
	}

	@Test
	void taskCanHaveAnotherTimeout() {
		EmbeddedReservation reservation = this.task.reservationTimeout(Duration.ofSeconds(10)).reserve("Ann");
		this.taskRouter.server.advance(Duration.ofSeconds(10));
		assertThat(reservation).hasStatus(ReservationStatus.TIMEOUT);
	}

	/**
	 * Help article 42786996187419: the timer stands still while a reservation is on hold.
	 */
	@Test
	void reservationOnHoldDoesNotTimeOut() {
		EmbeddedReservation reservation = this.task.reserve("Ann").changeTo(ReservationStatus.valueOf("onHold"));
		this.taskRouter.server.advance(Duration.ofHours(1));
		assertThat(reservation).hasStatus(ReservationStatus.valueOf("onHold"));
	}

	@Test
	void acceptComesTooLateAfterTheTimeout() {
		EmbeddedReservation reservation = this.task.reserve("Ann");
		this.taskRouter.server.advance(Duration.ofMinutes(2));
		StepVerifier
			.create(this.taskRouter.client.update(this.task.sid(), reservation.sid(), ReservationUpdate.accept()))
			.expectError(ReservationNotPendingException.class)
			.verify(RunningTaskRouter.PATIENCE);
	}

}
