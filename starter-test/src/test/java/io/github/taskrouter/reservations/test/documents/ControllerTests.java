package io.github.taskrouter.reservations.test.documents;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.test.EmbeddedReservation;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.TaskRouterOperation;
import io.github.taskrouter.reservations.test.autoconfigure.AutoConfigureTaskRouter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureWebTestClient
@AutoConfigureTaskRouter
class ControllerTests {

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@Autowired
	private WebTestClient web;

	@Test
	void answersWithTheReservation() {
		EmbeddedReservation ann = this.taskRouter.addTask().reserve("Ann");
		this.web.post()
			.uri("/tasks/{taskSid}/take", ann.taskSid())
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.sid")
			.isEqualTo(ann.sid())
			.jsonPath("$.status")
			.isEqualTo("accepted");
		assertThat(ann).isAccepted();
	}

	@Test
	void answersWithAConflictWhenTheReservationIsCanceledMeanwhile() {
		EmbeddedReservation ann = this.taskRouter.addTask().reserve("Ann");
		ann.task()
			.onNextRequest()
			.only(TaskRouterOperation.UPDATE)
			.change(() -> ann.changeTo(ReservationStatus.CANCELED));
		this.web.post()
			.uri("/tasks/{taskSid}/take", ann.taskSid())
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT);
	}

}
