package io.github.taskrouter.reservations;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import io.github.taskrouter.reservations.parameter.WebAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.Assert;

/**
 * A page of a list: what one request returned. Immutable.
 *
 * @since 0.1.0
 */
public final class ReservationPage {

	private final List<Reservation> reservations;

	private final int number;

	private final @Nullable URI next;

	private final HttpHeaders headers;

	private ReservationPage(List<Reservation> reservations, int number, @Nullable URI next, HttpHeaders headers) {
		this.reservations = reservations;
		this.number = number;
		this.next = next;
		this.headers = headers;
	}

	/**
	 * Create a page, for tests.
	 * @param reservations the reservations, copied
	 * @param number the position of the page, from 0
	 * @param next the link of the next page, or {@code null}
	 * @param headers the headers of the response, copied
	 * @return the page
	 * @throws IllegalArgumentException if the number is negative
	 */
	public static ReservationPage of(List<Reservation> reservations, int number, @Nullable URI next,
			HttpHeaders headers) {
		Assert.isTrue(number >= 0, () -> "number must be 0 or more but was " + number);
		return new ReservationPage(List.copyOf(reservations), number, next,
				HttpHeaders.readOnlyHttpHeaders(HttpHeaders.copyOf(headers)));
	}

	/**
	 * Return the reservations of the page. May be empty even if more pages follow.
	 * @return an unmodifiable list
	 */
	public List<Reservation> reservations() {
		return this.reservations;
	}

	/**
	 * Return the position of the page in this listing.
	 * @return the number, from 0
	 */
	public int number() {
		return this.number;
	}

	/**
	 * Return the link of the next page, for {@link ReservationQuery#startingAt(URI)}.
	 * @return the link; {@code null} on the last page, and on a page that was cut by the
	 * {@linkplain ReservationQuery#limit(long) limit}, since no link leads to the first
	 * reservation left out
	 */
	public @Nullable URI next() {
		return this.next;
	}

	/**
	 * Return the headers of the response.
	 * @return read-only headers
	 */
	public HttpHeaders headers() {
		return this.headers;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ReservationPage page && this.number == page.number
				&& this.reservations.equals(page.reservations) && Objects.equals(this.next, page.next)
				&& this.headers.equals(page.headers);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.reservations, this.number, this.next);
	}

	/**
	 * Return the number of the page, how many reservations it has, and the next link
	 * without a user name or password. Headers are left out.
	 */
	@Override
	public String toString() {
		return "ReservationPage[number=%d, reservations=%d, next=%s]".formatted(this.number, this.reservations.size(),
				WebAddress.withoutUserInfo(this.next));
	}

}
