package io.github.taskrouter.reservations.test.documents;

import java.time.Duration;

import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.test.EmbeddedReservation;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.TaskRouterOperation;
import io.github.taskrouter.reservations.test.autoconfigure.AutoConfigureTaskRouter;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "twilio.taskrouter.read-timeout=500ms")
@AutoConfigureTaskRouter
class SlowTwilioTests {

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@Autowired
	private Dispatcher dispatcher;

	@Test
	void doesNotKnowWhetherASlowAcceptWasProcessed() {
		EmbeddedReservation ann = this.taskRouter.addTask().reserve("Ann");
		ann.task().onNextRequest().only(TaskRouterOperation.UPDATE).hang();
		StepVerifier.create(this.dispatcher.takeFirstPending(ann.taskSid()))
			.expectErrorMatches(
					(failure) -> failure instanceof TaskRouterTransportException transport && transport.isSent())
			.verify(Duration.ofSeconds(10));
		assertThat(ann).isAccepted().receivedUpdates(1);
	}

}
