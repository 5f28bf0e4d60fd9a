package io.github.taskrouter.reservations.fault;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestSids;

/**
 * Pieces of answers.
 */
final class Answers {

	/**
	 * How many reservations are on a page that is well.
	 */
	static final int PAGE = 2;

	static final int FIRST_PAGE = 1;

	static final int LAST_PAGE = 2;

	/**
	 * The link from the first page to the last.
	 */
	static final String NEXT = "/v1/Workspaces/%s/Tasks/%s/Reservations?Page=1&PageToken=PT1"
		.formatted(TestSids.WORKSPACE, TestSids.TASK);

	private static final Pattern RESERVATION = Pattern.compile("WR[0-9a-f]{32}");

	private Answers() {
	}

	/**
	 * What TaskRouter answers when all is well: the reservation that the target names, or
	 * the last page of a list.
	 */
	static String to(String target) {
		Matcher reservation = RESERVATION.matcher(target);
		return reservation.find() ? ReservationJson.reservation(reservation.group(), "pending")
				: page(LAST_PAGE, PAGE, null);
	}

	/**
	 * A page.
	 * @param number the page
	 * @param size how many reservations it holds
	 * @param next the link to the next, unless it is the last
	 */
	static String page(int number, int size, String next) {
		List<String> reservations = IntStream.range(number * size, (number + 1) * size)
			.mapToObj((reservation) -> ReservationJson.reservation(TestSids.reservation(reservation), "pending"))
			.toList();
		return ReservationJson.page(reservations, (next != null) ? "\"" + next + "\"" : "null");
	}

	/**
	 * The beginning of a head, without the empty line that ends it.
	 */
	static String head(String status, String... headers) {
		String head = "HTTP/1.1 %s\r\nContent-Type: application/json\r\n".formatted(status);
		return (headers.length > 0) ? head + String.join("\r\n", headers) + "\r\n" : head;
	}

	/**
	 * An error as Twilio words it.
	 */
	static String error(int status, int code) {
		return """
				{"code": %d, "message": "no", "more_info": "https://www.twilio.com/docs/errors/%1$d", "status": %d}"""
			.formatted(code, status);
	}

}
