package io.github.taskrouter.reservations.test.autoconfigure;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationConflictException;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.test.EmbeddedReservation;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two methods of one context that run at the same time, each with a task of its own. They
 * meet twice, so that one that is reset by the other would notice.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@AutoConfigureTaskRouter
@Execution(ExecutionMode.CONCURRENT)
class ParallelTests {

	private static final CyclicBarrier meeting = new CyclicBarrier(2);

	@Autowired
	private EmbeddedTaskRouter taskRouter;

	@Autowired
	private ReservationClient reservations;

	@Test
	void onlyThisTaskMeetsAConflict() throws Exception {
		EmbeddedReservation reservation = this.taskRouter.addTask().reserve("Ann");
		reservation.task().onNextRequest().refuse(409, 20409, "Conflict");
		meet();
		StepVerifier.create(fetch(reservation)).expectError(ReservationConflictException.class).verify(ofSeconds(10));
		meet();
		assertThat(reservation.task()).receivedRequests(1);
	}

	@Test
	void otherTaskIsLeftAlone() throws Exception {
		EmbeddedReservation reservation = this.taskRouter.addTask().reserve("Bob");
		meet();
		StepVerifier.create(fetch(reservation).map(Reservation::status))
			.expectNext(ReservationStatus.PENDING)
			.expectComplete()
			.verify(ofSeconds(10));
		meet();
		assertThat(reservation.task()).receivedRequests(1);
	}

	private Mono<Reservation> fetch(EmbeddedReservation reservation) {
		return this.reservations.fetch(reservation.taskSid(), reservation.sid());
	}

	private static void meet() throws Exception {
		meeting.await(20, TimeUnit.SECONDS);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Host {

	}

}
