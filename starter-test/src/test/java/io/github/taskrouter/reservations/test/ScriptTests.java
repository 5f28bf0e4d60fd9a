package io.github.taskrouter.reservations.test;

import java.time.Duration;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationConflictException;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers that a test scripts, as the client sees them.
 */
class ScriptTests {

	@RegisterExtension
	private final RunningTaskRouter taskRouter = new RunningTaskRouter();

	private final EmbeddedTask task = this.taskRouter.server.addTask();

	private final EmbeddedReservation reservation = this.task.reserve("Ann");

	@Test
	void refusalIsNotProcessed() {
		this.task.onNextRequest().refuse(409, 20409, "Conflict");
		expectError(accept(), ReservationConflictException.class);
		assertThat(this.reservation).isPending().receivedUpdates(1);
	}

	@Test
	void rateLimitPassesWithARetry() {
		this.task.onNextRequest().limitRate();
		expectStatus(accept(), ReservationStatus.ACCEPTED);
		assertThat(this.reservation).receivedUpdates(2);
	}

	@Test
	void rateLimitSaysWhenToTryAgain() {
		this.task.onNextRequest().limitRate(Duration.ofMinutes(2));
		StepVerifier.create(accept())
			.expectErrorSatisfies(
					(failure) -> assertThat(failure).isInstanceOfSatisfying(TaskRouterRateLimitException.class,
							(limit) -> assertThat(limit.getRetryAfter()).isEqualTo(Duration.ofMinutes(2))))
			.verify(RunningTaskRouter.PATIENCE);
	}

	@Test
	void outageEndsAfterItsRequests() {
		this.task.onNextRequests(2).fail(503);
		expectStatus(fetch(), ReservationStatus.PENDING);
		assertThat(this.task).receivedFetches(3);
	}

	@Test
	void outageOfAnUpdateIsNotProcessed() {
		this.task.onNextRequest().fail(503);
		expectError(accept(), TaskRouterServerException.class);
		assertThat(this.reservation).isPending();
	}

	@Test
	void changeBehindTheBackIsAConflictOfAConditionalUpdate() {
		this.task.onNextRequest().only(TaskRouterOperation.UPDATE).change(this.reservation::touch);
		expectError(
				fetch().flatMap(
						(fetched) -> this.taskRouter.client.updateIfUnchanged(fetched, ReservationUpdate.accept())),
				ReservationConflictException.class);
		assertThat(this.reservation).isPending().received(ReservationUpdate.accept().ifMatch("0"));
	}

	@Test
	void lateAnswerComesAfterTheRequestWasProcessed() {
		this.task.onNextRequest().delay(Duration.ofMinutes(1));
		try (WebClientReservationClient hasty = hasty()) {
			StepVerifier.create(hasty.update(this.task.sid(), this.reservation.sid(), ReservationUpdate.accept()))
				.expectErrorSatisfies(ScriptTests::isUnknown)
				.verify(RunningTaskRouter.PATIENCE);
		}
		assertThat(this.reservation).isAccepted();
	}

	@Test
	void answerThatNeverComesIsATimeout() {
		this.task.onNextRequest().hang();
		try (WebClientReservationClient hasty = hasty()) {
			expectStatus(hasty.fetch(this.task.sid(), this.reservation.sid()), ReservationStatus.PENDING);
		}
		assertThat(this.task).receivedFetches(2);
	}

	@Test
	void shortDelayIsJustSlow() {
		this.task.onNextRequest().delay(Duration.ofMillis(20));
		expectStatus(fetch(), ReservationStatus.PENDING);
	}

	@Test
	void garbledAnswerCannotBeRead() {
		this.task.onNextRequest().garble();
		expectError(fetch(), TaskRouterDecodingException.class);
	}

	@Test
	void answerThatIsCutOffIsRepeatedForAFetch() {
		this.task.onNextRequest().cutOff();
		expectStatus(fetch(), ReservationStatus.PENDING);
		assertThat(this.task).receivedFetches(2);
	}

	@Test
	void updateWhoseAnswerIsCutOffWasProcessed() {
		this.task.onNextRequest().cutOff();
		expectError(accept(), TaskRouterException.class);
		assertThat(this.reservation).isAccepted().receivedUpdates(1);
	}

	@Test
	void updateWhoseConnectionClosesHasAnUnknownOutcome() {
		this.task.onNextRequest().disconnect();
		StepVerifier.create(accept()).expectErrorSatisfies(ScriptTests::isUnknown).verify(RunningTaskRouter.PATIENCE);
		assertThat(this.reservation).isAccepted().receivedUpdates(1);
	}

	@Test
	void anyAnswerCanBeGiven() {
		this.task.onNextRequest().answer(200, "text/plain", "hello");
		expectError(fetch(), TaskRouterDecodingException.class);
	}

	@Test
	void secondPageFailsOnce() {
		for (int number = 0; number < 3; number++) {
			this.task.reserve("Worker " + number);
		}
		this.task.onNextRequest().only(TaskRouterOperation.LIST).after(1).refuse(400, 20001, "Invalid");
		StepVerifier.create(this.taskRouter.client.list(this.task.sid(), ReservationQuery.all().pageSize(2)))
			.expectNextCount(2)
			.expectError(TaskRouterException.class)
			.verify(RunningTaskRouter.PATIENCE);
		assertThat(this.task).receivedPages(2);
	}

	@Test
	void scriptOfOneTaskLeavesOthersAlone() {
		this.taskRouter.server.addTask().onNextRequest().refuse(400, 20001, "Invalid");
		expectStatus(fetch(), ReservationStatus.PENDING);
	}

	@Test
	void scriptOfTheServerIsForAnyTask() {
		this.taskRouter.server.onNextRequest().refuse(409, 20409, "Conflict");
		expectError(fetch(), ReservationConflictException.class);
	}

	@Test
	void serverThatIsAwayRefusesConnectionsAndComesBackOnItsPort() {
		expectStatus(fetch(), ReservationStatus.PENDING);
		this.taskRouter.server.goAway();
		StepVerifier.create(accept())
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOfSatisfying(
					TaskRouterTransportException.class, (transport) -> assertThat(transport.isSent()).isFalse()))
			.verify(RunningTaskRouter.PATIENCE);
		this.taskRouter.server.comeBack();
		expectStatus(accept(), ReservationStatus.ACCEPTED);
	}

	private Mono<Reservation> fetch() {
		return this.taskRouter.client.fetch(this.task.sid(), this.reservation.sid());
	}

	private Mono<Reservation> accept() {
		return this.taskRouter.client.update(this.task.sid(), this.reservation.sid(), ReservationUpdate.accept());
	}

	private WebClientReservationClient hasty() {
		return this.taskRouter.client(WebClientReservationClient.builder().readTimeout(Duration.ofMillis(200)));
	}

	private static void expectStatus(Mono<Reservation> call, ReservationStatus status) {
		StepVerifier.create(call.map(Reservation::status))
			.expectNext(status)
			.expectComplete()
			.verify(RunningTaskRouter.PATIENCE);
	}

	private static void expectError(Mono<Reservation> call, Class<? extends Throwable> type) {
		StepVerifier.create(call).expectError(type).verify(RunningTaskRouter.PATIENCE);
	}

	private static void isUnknown(Throwable failure) {
		assertThat(failure).isInstanceOfSatisfying(TaskRouterTransportException.class,
				(transport) -> assertThat(transport.isSent()).isTrue());
	}

}
