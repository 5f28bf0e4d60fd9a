package io.github.taskrouter.reservations.test;

import java.time.Instant;
import java.util.List;

import io.github.taskrouter.reservations.ReservationStatus;
import org.assertj.core.api.AssertProvider;

/**
 * A reservation of an {@link EmbeddedTask}. It shows what has become of it, and changes
 * as if a worker, another client or TaskRouter itself had changed it.
 * <p>
 * AssertJ's {@code assertThat(reservation)} leads to {@link EmbeddedReservationAssert}.
 *
 * @since 0.1.0
 */
public final class EmbeddedReservation implements AssertProvider<EmbeddedReservationAssert> {

	private final EmbeddedTask task;

	private final String sid;

	private final EmbeddedWorker worker;

	private final int position;

	private final Instant dateCreated;

	private volatile ReservationState state;

	EmbeddedReservation(EmbeddedTask task, String sid, EmbeddedWorker worker, int position, ReservationState state) {
		this.task = task;
		this.sid = sid;
		this.worker = worker;
		this.position = position;
		this.dateCreated = state.since();
		this.state = state;
	}

	/**
	 * Return the SID.
	 * @return the SID, {@code WR…}
	 */
	public String sid() {
		return this.sid;
	}

	/**
	 * Return the task.
	 * @return the task
	 */
	public EmbeddedTask task() {
		return this.task;
	}

	/**
	 * Return the SID of the task.
	 * @return the SID, {@code WT…}
	 */
	public String taskSid() {
		return this.task.sid();
	}

	/**
	 * Return the reserved worker.
	 * @return the worker
	 */
	public EmbeddedWorker worker() {
		return this.worker;
	}

	/**
	 * Return the status as it is now.
	 * @return the status
	 */
	public ReservationStatus status() {
		return this.state.status();
	}

	/**
	 * Return the version as it is now, as the {@code ETag} header of a fetch gives it: 0
	 * for a new reservation, and one more for each change. Twilio's JavaScript SDK for
	 * workers sends the bare number; whether the REST API quotes it is not documented.
	 * @return the version
	 */
	public String etag() {
		return String.valueOf(this.state.version());
	}

	/**
	 * Change the status behind the client's back, whatever it is now. The version goes up
	 * by one. Accepting rescinds the other pending reservations of the task.
	 * @param status the new status; one that Twilio does not document, such as
	 * {@code onHold}, is taken too
	 * @return this reservation
	 */
	public EmbeddedReservation changeTo(ReservationStatus status) {
		this.task.change(this, (before) -> status);
		return this;
	}

	/**
	 * Change something else than the status behind the client's back: the version alone
	 * goes up by one.
	 * @return this reservation
	 */
	public EmbeddedReservation touch() {
		this.task.change(this, (before) -> before);
		return this;
	}

	/**
	 * Return the updates of this reservation that the server received, refused ones
	 * included.
	 * @return the requests, in the order of their answers
	 */
	public List<ReceivedRequest> updates() {
		return this.task.requests()
			.stream()
			.filter((request) -> request.operation() == TaskRouterOperation.UPDATE
					&& this.sid.equals(request.reservationSid()))
			.toList();
	}

	/**
	 * Return assertions on this reservation.
	 * @return the assertions
	 */
	@Override
	public EmbeddedReservationAssert assertThat() {
		return new EmbeddedReservationAssert(this);
	}

	int position() {
		return this.position;
	}

	Instant dateCreated() {
		return this.dateCreated;
	}

	ReservationState state() {
		return this.state;
	}

	void become(ReservationState state) {
		this.state = state;
	}

	@Override
	public String toString() {
		return "EmbeddedReservation[sid=%s, status=%s, etag=%s]".formatted(this.sid, status(), etag());
	}

}
