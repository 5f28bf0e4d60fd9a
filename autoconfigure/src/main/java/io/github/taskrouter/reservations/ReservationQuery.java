package io.github.taskrouter.reservations;

import java.net.URI;

import io.github.taskrouter.reservations.parameter.Sid;
import io.github.taskrouter.reservations.parameter.WebAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which reservations of a task are listed, and how. Starts with {@link #all()}; each
 * method returns a changed copy.
 *
 * @param status only reservations of this status, or {@code null} for any
 * @param workerSid only reservations of this worker, or {@code null} for any
 * @param pageSize how many reservations a page has, or {@code null} for the client's
 * setting
 * @param limit how many reservations are listed at the most, or {@code null} for all
 * @param readAhead whether a page is asked for before the one ahead of it is used up, or
 * {@code null} for the client's setting
 * @param startingAt the link of the page to start at, or {@code null} for the first
 * @since 0.1.0
 */
public record ReservationQuery(@Nullable ReservationStatus status, @Nullable String workerSid,
		@Nullable Integer pageSize, @Nullable Long limit, @Nullable Boolean readAhead, @Nullable URI startingAt) {

	private static final ReservationQuery ALL = new ReservationQuery(null, null, null, null, null, null);

	private static final int MAX_PAGE_SIZE = 1000;

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException if the worker SID is malformed, the page size is
	 * not 1 to 1000 or the limit is negative
	 */
	public ReservationQuery {
		if (workerSid != null) {
			Sid.WORKER.require("workerSid", workerSid);
		}
		Integer size = pageSize;
		Assert.isTrue(size == null || (size >= 1 && size <= MAX_PAGE_SIZE),
				() -> "pageSize must be 1 to %d but was %d".formatted(MAX_PAGE_SIZE, size));
		Long most = limit;
		Assert.isTrue(most == null || most >= 0, () -> "limit must not be negative but was " + most);
	}

	/**
	 * All reservations of the task.
	 * @return the query to begin with
	 */
	public static ReservationQuery all() {
		return ALL;
	}

	/**
	 * Narrows the list to a status: Twilio's {@code ReservationStatus}.
	 * @param status the status
	 * @return the changed query
	 */
	public ReservationQuery status(ReservationStatus status) {
		Assert.notNull(status, "status must not be null");
		return new ReservationQuery(status, this.workerSid, this.pageSize, this.limit, this.readAhead, this.startingAt);
	}

	/**
	 * Narrows the list to a worker: Twilio's {@code WorkerSid}.
	 * @param workerSid the worker, {@code WK…}
	 * @return the changed query
	 * @throws IllegalArgumentException if it is not the SID of a worker
	 */
	public ReservationQuery workerSid(String workerSid) {
		return new ReservationQuery(this.status, Sid.WORKER.require("workerSid", workerSid), this.pageSize, this.limit,
				this.readAhead, this.startingAt);
	}

	/**
	 * Fixes the size of every page: Twilio's {@code PageSize}. Without it, and without
	 * the client's own setting, the first {@code request(n)} decides: {@code n}, but no
	 * less than 50, no more than 1000, and no more than the limit.
	 * @param pageSize 1 to 1000
	 * @return the changed query
	 * @throws IllegalArgumentException if the size is out of range
	 */
	public ReservationQuery pageSize(int pageSize) {
		return new ReservationQuery(this.status, this.workerSid, pageSize, this.limit, this.readAhead, this.startingAt);
	}

	/**
	 * Ends the list after that many reservations. The limit is the client's own: no page
	 * is asked for once it is reached, and with 0 none at all.
	 * @param limit 0 or more
	 * @return the changed query
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public ReservationQuery limit(long limit) {
		return new ReservationQuery(this.status, this.workerSid, this.pageSize, limit, this.readAhead, this.startingAt);
	}

	/**
	 * Lets the client ask for one page ahead: as soon as open demand reaches past the
	 * page at hand, or half of that has been taken. Saves a consumer the wait between
	 * pages; a consumer that stops may have caused one request too many.
	 * @param readAhead whether to read ahead
	 * @return the changed query
	 */
	public ReservationQuery readAhead(boolean readAhead) {
		return new ReservationQuery(this.status, this.workerSid, this.pageSize, this.limit, readAhead, this.startingAt);
	}

	/**
	 * Begins at a page that an earlier listing has named: its
	 * {@link ReservationPage#next() next link}, or
	 * {@link TaskRouterException#getResumeAt() where it failed}. The link brings along
	 * the status, worker and page size of that listing, so those of this query are not
	 * sent; the limit counts from here.
	 * @param nextPageLink the link, on the origin that the client is configured for
	 * @return the changed query
	 */
	public ReservationQuery startingAt(URI nextPageLink) {
		Assert.notNull(nextPageLink, "startingAt must not be null");
		return new ReservationQuery(this.status, this.workerSid, this.pageSize, this.limit, this.readAhead,
				nextPageLink);
	}

	/**
	 * The values that are set, but for a user name or password in the link.
	 */
	@Override
	public String toString() {
		return "ReservationQuery[status=%s, workerSid=%s, pageSize=%s, limit=%s, readAhead=%s, startingAt=%s]"
			.formatted(this.status, this.workerSid, this.pageSize, this.limit, this.readAhead,
					WebAddress.withoutUserInfo(this.startingAt));
	}

}
