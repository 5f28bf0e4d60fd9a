package io.github.taskrouter.reservations.test;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.instruction.Conference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Assertions on what the server received, and what they say when they fail.
 */
class AssertionTests {

	@RegisterExtension
	private final RunningTaskRouter taskRouter = new RunningTaskRouter();

	private final EmbeddedTask task = this.taskRouter.server.addTask();

	private final EmbeddedReservation reservation = this.task.reserve("Ann");

	@Test
	void instructionWasReceivedWithExactlyItsParameters() {
		ReservationUpdate conference = ReservationUpdate.of(Conference.builder().to("+15551230000").build());
		this.taskRouter.client.update(this.task.sid(), this.reservation.sid(), conference)
			.block(RunningTaskRouter.PATIENCE);
		assertThat(this.reservation).isAccepted().received(conference).receivedUpdates(1);
		assertThat(this.task).received(conference).receivedRequests(1).receivedPages(0);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.task)
				.received(ReservationUpdate.of(Conference.builder().to("+15551239999").build())))
			.withMessageContaining("to have received")
			.withMessageContaining("[Instruction, To] -> 200")
			.satisfies((error) -> assertThat(error.getMessage()).doesNotContain("1555"));
	}

	@Test
	void nothingWasReceived() {
		assertThat(this.reservation).isPending().receivedNothing();
		assertThat(this.task).receivedNoUpdate().receivedNothing();
		assertThat(this.taskRouter.server).receivedNothing();
	}

	@Test
	void requestOfAnotherTaskDoesNotCount() {
		EmbeddedReservation other = this.taskRouter.server.addTask().reserve("Bob");
		this.taskRouter.client.fetch(other.taskSid(), other.sid()).block(RunningTaskRouter.PATIENCE);
		assertThat(this.task).receivedNothing();
		assertThat(other.task()).receivedFetches(1);
		assertThat(this.taskRouter.server).receivedRequests(1);
	}

	@Test
	void wrongNumberIsToldWithTheRequests() {
		this.taskRouter.client.fetch(this.task.sid(), this.reservation.sid()).block(RunningTaskRouter.PATIENCE);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(this.task).receivedFetches(2))
			.withMessageContaining("to have received 2 fetches but received 1")
			.withMessageContaining("GET /v1/Workspaces/");
	}

	@Test
	void wrongStatusIsTold() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(this.reservation).isCompleted())
			.withMessageContaining("status=pending")
			.withMessageContaining("to be completed");
		assertThat(this.reservation.changeTo(ReservationStatus.COMPLETED)).isCompleted();
	}

}
