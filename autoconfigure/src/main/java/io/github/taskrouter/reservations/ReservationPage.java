package io.github.taskrouter.reservations;

import java.net.URI;
import java.util.List;

import io.github.taskrouter.reservations.parameter.WebAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A page of a list, as one request brought it.
 *
 * @param reservations the reservations of the page; may be empty even where more pages
 * follow
 * @param number the position of the page in this listing, from 0
 * @param next the link of the page after this one, to be given to
 * {@link ReservationQuery#startingAt(URI)} some other time; {@code null} on the last
 * page, and on a page that the {@linkplain ReservationQuery#limit(long) limit} has cut,
 * since no link leads to the first reservation left out
 * @param headers the headers of the response, read-only
 * @since 0.1.0
 */
public record ReservationPage(List<Reservation> reservations, int number, @Nullable URI next, HttpHeaders headers) {

	public ReservationPage {
		reservations = List.copyOf(reservations);
		headers = HttpHeaders.readOnlyHttpHeaders(HttpHeaders.copyOf(headers));
	}

	/**
	 * What tells one page from another in a log; headers are left out, and so are a user
	 * name or password in the link.
	 */
	@Override
	public String toString() {
		return "ReservationPage[number=%d, reservations=%d, next=%s]".formatted(this.number, this.reservations.size(),
				WebAddress.withoutUserInfo(this.next));
	}

}
