package io.github.taskrouter.reservations.test.documents;

import java.time.Duration;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.test.EmbeddedReservation;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.TaskRouterOperation;
import io.github.taskrouter.reservations.test.autoconfigure.AutoConfigureTaskRouter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureTaskRouter
class ConflictTests {

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@Autowired
	private Dispatcher dispatcher;

	@Test
	void decidesAgainWhenTheReservationHasChanged() {
		EmbeddedReservation ann = this.taskRouter.addTask().reserve("Ann").changeTo(ReservationStatus.ACCEPTED);
		ann.task().onNextRequest().only(TaskRouterOperation.UPDATE).change(ann::touch);
		this.dispatcher.complete(ann.taskSid(), ann.sid()).block(Duration.ofSeconds(10));
		assertThat(ann).isCompleted()
			.received(ReservationUpdate.complete().ifMatch("1"))
			.received(ReservationUpdate.complete().ifMatch("2"));
		assertThat(ann.task()).receivedFetches(2);
	}

}
