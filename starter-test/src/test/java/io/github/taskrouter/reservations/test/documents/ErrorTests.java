package io.github.taskrouter.reservations.test.documents;

import java.time.Duration;

import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.test.EmbeddedReservation;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.TaskRouterOperation;
import io.github.taskrouter.reservations.test.autoconfigure.AutoConfigureTaskRouter;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureTaskRouter
class ErrorTests {

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@Autowired
	private Dispatcher dispatcher;

	@Test
	void doesNotAcceptTwiceWhenTwilioIsDown() {
		EmbeddedReservation ann = this.taskRouter.addTask().reserve("Ann");
		ann.task().onNextRequest().only(TaskRouterOperation.UPDATE).fail(503);
		StepVerifier.create(this.dispatcher.takeFirstPending(ann.taskSid()))
			.expectError(TaskRouterServerException.class)
			.verify(Duration.ofSeconds(10));
		assertThat(ann).isPending().receivedUpdates(1);
	}

}
