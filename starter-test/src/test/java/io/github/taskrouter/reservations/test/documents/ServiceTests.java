package io.github.taskrouter.reservations.test.documents;

import java.time.Duration;

import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.test.EmbeddedReservation;
import io.github.taskrouter.reservations.test.EmbeddedTask;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.autoconfigure.AutoConfigureTaskRouter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureTaskRouter
class ServiceTests {

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@Autowired
	private Dispatcher dispatcher;

	@Test
	void takesTheFirstPendingReservation() {
		EmbeddedTask task = this.taskRouter.addTask();
		EmbeddedReservation ann = task.reserve("Ann");
		EmbeddedReservation bob = task.reserve("Bob");
		this.dispatcher.takeFirstPending(task.sid()).block(Duration.ofSeconds(10));
		assertThat(ann).isAccepted().received(ReservationUpdate.accept());
		assertThat(bob).receivedNoUpdate();
		assertThat(task).receivedPages(1);
	}

	@Test
	void takesNothingOnceAllHaveTimedOut() {
		EmbeddedTask task = this.taskRouter.addTask();
		task.reserve("Ann");
		this.taskRouter.advance(Duration.ofMinutes(2));
		assertThat(this.dispatcher.takeFirstPending(task.sid()).blockOptional(Duration.ofSeconds(10))).isEmpty();
		assertThat(task).receivedNoUpdate();
	}

}
