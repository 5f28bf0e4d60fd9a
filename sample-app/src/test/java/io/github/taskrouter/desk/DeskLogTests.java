package io.github.taskrouter.desk;

import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.testsupport.LeakWatch;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the desk logs of a call at DEBUG, whatever is printed.
 */
@DeskTest
class DeskLogTests {

	@Autowired
	private WebTestClient web;

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@Test
	void aPhoneNumberIsNotLoggedOnItsWayThroughTheDesk() {
		Desk desk = Desk.withReservation(this.web, this.taskRouter, "pending");
		desk.act("conference", "{\"to\":\"+15551230000\",\"sipAuthPassword\":\"s3cret\"}")
			.expectStatus()
			.isEqualTo(HttpStatus.OK)
			.expectBody();
		assertThat(desk.task()).receivedRequests(1);
		assertThat(LeakWatch.leaks()).isEmpty();
	}

	@Test
	void oneThatIsLoggedWouldBeNoticed() {
		LoggerFactory.getLogger("org.springframework.http.codec.json.JacksonJsonDecoder").debug("To +15551230000");
		assertThat(LeakWatch.leaks()).isNotEmpty();
	}

}
