package io.github.taskrouter.reservations.observation;

import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;

/**
 * The context of the observation of one call, which goes from its subscription to its
 * end, through all of its pages and attempts. A list therefore takes as long as its
 * consumer does.
 *
 * @since 0.1.0
 */
public final class ReservationObservationContext extends Observation.Context {

	private final String operation;

	private final String client;

	private final String workspaceSid;

	private final String taskSid;

	private final @Nullable String reservationSid;

	private final AtomicInteger attempts = new AtomicInteger();

	private final AtomicInteger pages = new AtomicInteger();

	private volatile @Nullable HttpStatusCode status;

	private volatile @Nullable Boolean successful;

	/**
	 * Create a new {@code ReservationObservationContext}.
	 * @param operation {@code fetch}, {@code list}, {@code update} or {@code modify}
	 * @param client the name of the client
	 * @param workspaceSid the workspace
	 * @param taskSid the task
	 * @param reservationSid the reservation, or {@code null} for a list
	 */
	public ReservationObservationContext(String operation, String client, String workspaceSid, String taskSid,
			@Nullable String reservationSid) {
		this.operation = operation;
		this.client = client;
		this.workspaceSid = workspaceSid;
		this.taskSid = taskSid;
		this.reservationSid = reservationSid;
	}

	/**
	 * Return what is done with reservations.
	 * @return {@code fetch}, {@code list}, {@code update} or {@code modify}
	 */
	public String getOperation() {
		return this.operation;
	}

	/**
	 * Return the name of the client.
	 * @return the name, {@code default} if none was set
	 */
	public String getClient() {
		return this.client;
	}

	/**
	 * Return the workspace of the call.
	 * @return the SID, {@code WS…}
	 */
	public String getWorkspaceSid() {
		return this.workspaceSid;
	}

	/**
	 * Return the task of the call.
	 * @return the SID, {@code WT…}
	 */
	public String getTaskSid() {
		return this.taskSid;
	}

	/**
	 * Return the reservation of the call.
	 * @return the SID, {@code WR…}, or {@code null} for a list
	 */
	public @Nullable String getReservationSid() {
		return this.reservationSid;
	}

	/**
	 * Return how many requests the call has sent so far, retries and pages included.
	 * @return the number of attempts; 0 for a call that was not let in
	 */
	public int getAttempts() {
		return this.attempts.get();
	}

	/**
	 * Return how many pages the call has received so far.
	 * @return the number of pages; 0 unless the call is a list
	 */
	public int getPages() {
		return this.pages.get();
	}

	/**
	 * Return the status of the last answer.
	 * @return the status, or {@code null} if the last attempt got no answer
	 */
	public @Nullable HttpStatusCode getStatus() {
		return this.status;
	}

	/**
	 * Return whether the call has ended without an error and got all that it asked for. A
	 * list that is cancelled with nothing owed to its consumer, as {@code take(n)} does,
	 * is such a call.
	 * @return whether the call was successful
	 */
	public boolean isSuccessful() {
		return Boolean.TRUE.equals(this.successful);
	}

	/**
	 * Return whether the call was cancelled while its consumer waited for more.
	 * @return whether the call was cancelled
	 */
	public boolean isCancelled() {
		return Boolean.FALSE.equals(this.successful) && getError() == null;
	}

	/**
	 * Take note that an attempt has ended.
	 * @param status the status of its answer, or {@code null} if there is none
	 */
	public void attempted(@Nullable HttpStatusCode status) {
		this.attempts.incrementAndGet();
		this.status = status;
	}

	/**
	 * Take note that a page has arrived.
	 */
	public void turned() {
		this.pages.incrementAndGet();
	}

	/**
	 * Take note that the call has ended.
	 * @param successful whether it got all that it asked for
	 */
	public void ended(boolean successful) {
		this.successful = successful;
	}

}
