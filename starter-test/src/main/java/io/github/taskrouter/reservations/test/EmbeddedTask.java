package io.github.taskrouter.reservations.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.parameter.Sid;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.lang.CheckReturnValue;
import org.springframework.util.Assert;

/**
 * A task of an {@link EmbeddedTaskRouter} and its reservations, in the order in which
 * they were made. Answers that are scripted on a task, and what it received, belong to
 * that task alone: tests that run at the same time keep apart by their tasks.
 * <p>
 * AssertJ's {@code assertThat(task)} leads to {@link EmbeddedTaskAssert}.
 *
 * @since 0.1.0
 */
public final class EmbeddedTask implements AssertProvider<EmbeddedTaskAssert> {

	private final EmbeddedTaskRouter taskRouter;

	private final EmbeddedWorkspace workspace;

	private final String sid;

	private final List<EmbeddedReservation> reservations = new ArrayList<>();

	private final Map<String, EmbeddedReservation> bySid = new HashMap<>();

	private Duration reservationTimeout = Duration.ofSeconds(120);

	EmbeddedTask(EmbeddedTaskRouter taskRouter, EmbeddedWorkspace workspace, String sid) {
		this.taskRouter = taskRouter;
		this.workspace = workspace;
		this.sid = sid;
	}

	/**
	 * Return the SID.
	 * @return the SID, {@code WT…}
	 */
	public String sid() {
		return this.sid;
	}

	/**
	 * Return the workspace.
	 * @return the workspace
	 */
	public EmbeddedWorkspace workspace() {
		return this.workspace;
	}

	/**
	 * Set how long a reservation of this task stays pending by the clock of the server:
	 * {@code TaskReservationTimeout} of Twilio's workflows. The default is Twilio's 120
	 * seconds.
	 * @param timeout the duration, positive
	 * @return this task
	 */
	public synchronized EmbeddedTask reservationTimeout(Duration timeout) {
		Assert.isTrue(timeout.compareTo(Duration.ZERO) > 0, "timeout must be positive");
		this.reservationTimeout = timeout;
		return this;
	}

	/**
	 * Reserve a new worker.
	 * @param workerName the friendly name of the worker
	 * @return a pending reservation
	 */
	public EmbeddedReservation reserve(String workerName) {
		return reserve(EmbeddedWorker.named(workerName));
	}

	/**
	 * Reserve a worker.
	 * @param worker the worker
	 * @return a pending reservation
	 */
	public EmbeddedReservation reserve(EmbeddedWorker worker) {
		return reserve(worker, ReservationStatus.PENDING);
	}

	/**
	 * Reserve a worker in the past: the reservation is in some status already.
	 * @param worker the worker
	 * @param status the status
	 * @return a reservation of version 0
	 */
	public EmbeddedReservation reserve(EmbeddedWorker worker, ReservationStatus status) {
		return reserve(TwilioSids.reservation(), worker, status);
	}

	/**
	 * Reserve a worker under a given SID.
	 * @param reservationSid the SID of the new reservation, {@code WR…}
	 * @param worker the worker
	 * @param status the status
	 * @return a reservation of version 0
	 * @throws IllegalArgumentException if the SID is malformed or taken
	 */
	public synchronized EmbeddedReservation reserve(String reservationSid, EmbeddedWorker worker,
			ReservationStatus status) {
		Sid.RESERVATION.require("reservationSid", reservationSid);
		Assert.isTrue(!this.bySid.containsKey(reservationSid),
				() -> "there is a reservation %s already".formatted(reservationSid));
		EmbeddedReservation reservation = new EmbeddedReservation(this, reservationSid, worker,
				this.reservations.size(), new ReservationState(status, 0, now()));
		this.reservations.add(reservation);
		this.bySid.put(reservationSid, reservation);
		return reservation;
	}

	/**
	 * Return the reservations.
	 * @return a copy of the list
	 */
	public synchronized List<EmbeddedReservation> reservations() {
		return List.copyOf(this.reservations);
	}

	/**
	 * Remove the task with its reservations, as Twilio does some minutes after a task has
	 * ended: requests for them are answered by HTTP 404 from now on. Twilio's pages
	 * differ on whether that is 5 or 15 minutes, so the clock removes nothing.
	 */
	public void remove() {
		this.workspace.remove(this);
	}

	/**
	 * Script the answer to the next request for this task.
	 * @return the request, to be told what happens to it
	 */
	@CheckReturnValue
	public ScriptedRequests onNextRequest() {
		return onNextRequests(1);
	}

	/**
	 * Script the answers to the next requests for this task.
	 * @param count how many, at least 1
	 * @return the requests, to be told what happens to them
	 */
	@CheckReturnValue
	public ScriptedRequests onNextRequests(int count) {
		return this.taskRouter.onNextRequests(count).forTask(this.sid);
	}

	/**
	 * Return the requests for this task and its reservations that the server received.
	 * @return the requests, in the order of their answers
	 */
	public List<ReceivedRequest> requests() {
		return this.taskRouter.requests().stream().filter((request) -> this.sid.equals(request.taskSid())).toList();
	}

	/**
	 * Return assertions on this task.
	 * @return the assertions
	 */
	@Override
	public EmbeddedTaskAssert assertThat() {
		return new EmbeddedTaskAssert(this);
	}

	synchronized @Nullable EmbeddedReservation find(String reservationSid) {
		return this.bySid.get(reservationSid);
	}

	/**
	 * Change a reservation. Once one is accepted, those still pending are rescinded.
	 */
	synchronized ReservationState change(EmbeddedReservation reservation, UnaryOperator<ReservationStatus> change) {
		ReservationState before = reservation.state();
		ReservationState after = before.next(change.apply(before.status()), now());
		reservation.become(after);
		if (before.isPending() && after.status().equals(ReservationStatus.ACCEPTED)) {
			pending().forEach((other) -> other.become(other.state().next(ReservationStatus.RESCINDED, now())));
		}
		return after;
	}

	synchronized void expire() {
		Instant latest = now().minus(this.reservationTimeout);
		pending().stream()
			.filter((reservation) -> !reservation.dateCreated().isAfter(latest))
			.forEach((late) -> late.become(late.state().next(ReservationStatus.TIMEOUT, now())));
	}

	private List<EmbeddedReservation> pending() {
		return this.reservations.stream().filter((reservation) -> reservation.state().isPending()).toList();
	}

	private Instant now() {
		return this.taskRouter.now();
	}

	@Override
	public String toString() {
		return "EmbeddedTask[sid=%s, reservations=%d]".formatted(this.sid, reservations().size());
	}

}
