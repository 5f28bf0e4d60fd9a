package io.github.taskrouter.reservations;

import java.net.URI;
import java.util.Objects;

import io.github.taskrouter.reservations.parameter.Sid;
import io.github.taskrouter.reservations.parameter.WebAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which reservations of a task to list, and how. Immutable: start with {@link #all()};
 * each method returns a changed copy, and {@code null} removes a value, so that optional
 * values need no branches.
 *
 * @since 0.1.0
 */
public final class ReservationQuery {

	private static final ReservationQuery ALL = new ReservationQuery(null, null, null, null, null, null);

	private static final int MAX_PAGE_SIZE = 1000;

	private final @Nullable ReservationStatus status;

	private final @Nullable String workerSid;

	private final @Nullable Integer pageSize;

	private final @Nullable Long limit;

	private final @Nullable Boolean readAhead;

	private final @Nullable URI startingAt;

	private ReservationQuery(@Nullable ReservationStatus status, @Nullable String workerSid, @Nullable Integer pageSize,
			@Nullable Long limit, @Nullable Boolean readAhead, @Nullable URI startingAt) {
		this.status = status;
		this.workerSid = workerSid;
		this.pageSize = pageSize;
		this.limit = limit;
		this.readAhead = readAhead;
		this.startingAt = startingAt;
	}

	/**
	 * Return a query for all reservations of a task.
	 * @return the query
	 */
	public static ReservationQuery all() {
		return ALL;
	}

	/**
	 * List only reservations that have a status: Twilio's {@code ReservationStatus}.
	 * @param status the status, or {@code null} for any
	 * @return the changed query
	 */
	public ReservationQuery status(@Nullable ReservationStatus status) {
		return new ReservationQuery(status, this.workerSid, this.pageSize, this.limit, this.readAhead, this.startingAt);
	}

	/**
	 * List only reservations of a worker: Twilio's {@code WorkerSid}.
	 * @param workerSid the SID of the worker, {@code WK…}, or {@code null} for any
	 * @return the changed query
	 * @throws IllegalArgumentException if the value is not the SID of a worker
	 */
	public ReservationQuery workerSid(@Nullable String workerSid) {
		return new ReservationQuery(this.status,
				(workerSid != null) ? Sid.WORKER.require("workerSid", workerSid) : null, this.pageSize, this.limit,
				this.readAhead, this.startingAt);
	}

	/**
	 * Set the size of every page: Twilio's {@code PageSize}. If neither the query nor the
	 * client sets it, the first {@code request(n)} of the subscriber decides: the size is
	 * {@code n}, but at least 50, at most 1000 and never more than the limit.
	 * @param pageSize the size, 1 to 1000, or {@code null} for the client's setting
	 * @return the changed query
	 * @throws IllegalArgumentException if the size is out of range
	 */
	public ReservationQuery pageSize(@Nullable Integer pageSize) {
		Assert.isTrue(pageSize == null || (pageSize >= 1 && pageSize <= MAX_PAGE_SIZE),
				() -> "pageSize must be 1 to %d but was %d".formatted(MAX_PAGE_SIZE, pageSize));
		return new ReservationQuery(this.status, this.workerSid, pageSize, this.limit, this.readAhead, this.startingAt);
	}

	/**
	 * Complete the list after a number of reservations. Twilio knows no limit: the client
	 * requests no further page once it is reached, and none at all if it is 0.
	 * @param limit the number, 0 or more
	 * @return the changed query
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public ReservationQuery limit(long limit) {
		Assert.isTrue(limit >= 0, () -> "limit must be 0 or more but was " + limit);
		return limited(limit);
	}

	/**
	 * Variant of {@link #limit(long)} for an optional limit.
	 * @param limit the number, 0 or more, or {@code null} for all reservations
	 * @return the changed query
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public ReservationQuery limit(@Nullable Long limit) {
		return (limit != null) ? limit(limit.longValue()) : limited(null);
	}

	private ReservationQuery limited(@Nullable Long limit) {
		return new ReservationQuery(this.status, this.workerSid, this.pageSize, limit, this.readAhead, this.startingAt);
	}

	/**
	 * Set whether to request one page ahead: as soon as demand exceeds the current page,
	 * or half of that page has been emitted. This spares a consumer the wait between
	 * pages, but if the consumer stops, one request may have been sent in vain.
	 * @param readAhead whether to read ahead, or {@code null} for the client's setting
	 * @return the changed query
	 */
	public ReservationQuery readAhead(@Nullable Boolean readAhead) {
		return new ReservationQuery(this.status, this.workerSid, this.pageSize, this.limit, readAhead, this.startingAt);
	}

	/**
	 * Start at a page that an earlier listing has named: its
	 * {@linkplain ReservationPage#next() next link}, or
	 * {@linkplain TaskRouterException#getResumeAt() where it failed}. The link carries
	 * the status, worker and page size of that listing, so those of this query are not
	 * sent. The limit counts from here.
	 * @param nextPageLink the link, on the client's base URL and of the same workspace
	 * and task, or {@code null} to start at the first page
	 * @return the changed query
	 */
	public ReservationQuery startingAt(@Nullable URI nextPageLink) {
		return new ReservationQuery(this.status, this.workerSid, this.pageSize, this.limit, this.readAhead,
				nextPageLink);
	}

	/**
	 * Return the status that listed reservations have.
	 * @return the status, or {@code null} for any
	 */
	public @Nullable ReservationStatus status() {
		return this.status;
	}

	/**
	 * Return the worker of the listed reservations.
	 * @return the SID of the worker, or {@code null} for any
	 */
	public @Nullable String workerSid() {
		return this.workerSid;
	}

	/**
	 * Return the size of every page.
	 * @return the size, or {@code null} for the client's setting
	 */
	public @Nullable Integer pageSize() {
		return this.pageSize;
	}

	/**
	 * Return the maximum number of reservations.
	 * @return the number, or {@code null} for all
	 */
	public @Nullable Long limit() {
		return this.limit;
	}

	/**
	 * Return whether to request one page ahead.
	 * @return whether to read ahead, or {@code null} for the client's setting
	 */
	public @Nullable Boolean readAhead() {
		return this.readAhead;
	}

	/**
	 * Return the link of the page to start at.
	 * @return the link, or {@code null} for the first page
	 */
	public @Nullable URI startingAt() {
		return this.startingAt;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ReservationQuery query && Objects.equals(this.status, query.status)
				&& Objects.equals(this.workerSid, query.workerSid) && Objects.equals(this.pageSize, query.pageSize)
				&& Objects.equals(this.limit, query.limit) && Objects.equals(this.readAhead, query.readAhead)
				&& Objects.equals(this.startingAt, query.startingAt);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.status, this.workerSid, this.pageSize, this.limit, this.readAhead, this.startingAt);
	}

	/**
	 * Return all values, without a user name or password in the link.
	 */
	@Override
	public String toString() {
		return "ReservationQuery[status=%s, workerSid=%s, pageSize=%s, limit=%s, readAhead=%s, startingAt=%s]"
			.formatted(this.status, this.workerSid, this.pageSize, this.limit, this.readAhead,
					WebAddress.withoutUserInfo(this.startingAt));
	}

}
