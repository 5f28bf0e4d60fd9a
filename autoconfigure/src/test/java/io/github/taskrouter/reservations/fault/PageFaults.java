package io.github.taskrouter.reservations.fault;

import java.util.stream.Stream;

import static io.github.taskrouter.reservations.fault.Outcome.PAGING;
import static io.github.taskrouter.reservations.fault.Outcome.UNDECODABLE;
import static io.github.taskrouter.reservations.fault.Outcome.VALUE;
import static io.github.taskrouter.reservations.fault.PageFault.leadsAway;

/**
 * Pages that are well but for what they say. In the columns: what the server does,
 * reservations that come out, the end of the list, requests.
 */
final class PageFaults {

	private static final String OTHER = Elsewhere.authority();

	private PageFaults() {
	}

	static Stream<PageFault> rows() {
		return Stream.concat(contents(), links());
	}

	private static Stream<PageFault> contents() {
		return Stream.of(page("fills a page of 1,000 with 3", Answers.page(0, 3, null), 3, VALUE, 1),
				page("overfills a page of 1,000 with 2,000", Answers.page(0, 2000, null), 2000, VALUE, 1),
				page("sends an empty page without a link", Answers.page(0, 0, null), 0, VALUE, 1),
				page("sends an empty link", Answers.page(0, 2, ""), 2, VALUE, 1),
				page("sends a page without meta", "{\"reservations\":[]}", 0, UNDECODABLE, 1),
				page("sends a page without reservations", "{\"meta\":{\"next_page_url\":null}}", 0, UNDECODABLE, 1),
				page("sends a null for a reservation", "{\"reservations\":[null],\"meta\":{}}", 0, UNDECODABLE, 1),
				chain("sends three empty pages before the last", 4, VALUE, empty(1), empty(2), empty(3),
						Answers.page(0, 4, null)),
				chain("links a page to itself", 4, PAGING, pageOfTwo(0, 1), pageOfTwo(1, 1)),
				chain("links two pages in a circle", 6, PAGING, pageOfTwo(0, 1), pageOfTwo(1, 2), pageOfTwo(2, 1)),
				chain("links empty pages in a circle", 0, PAGING, empty(1), empty(2), empty(1)));
	}

	private static Stream<PageFault> links() {
		return Stream.of(leadsAway("another port", (own) -> "http://" + OTHER + Answers.NEXT),
				leadsAway("another port without a scheme", (own) -> "//" + OTHER + Answers.NEXT),
				leadsAway("another port in capitals", (own) -> "HTTP://" + OTHER + Answers.NEXT),
				leadsAway("another port behind its own as a user",
						(own) -> "http://" + own + "@" + OTHER + Answers.NEXT),
				leadsAway("its own origin with a user", (own) -> "http://user:password@" + own + Answers.NEXT),
				leadsAway("its own port by https", (own) -> "https://" + own + Answers.NEXT),
				leadsAway("the usual port", (own) -> "http://127.0.0.1" + Answers.NEXT),
				leadsAway("its own host by another name",
						(own) -> "http://" + own.replace("127.0.0.1", "localhost") + Answers.NEXT),
				leadsAway("its own host with a dot behind", (own) -> "http://" + own.replace(":", ".:") + Answers.NEXT),
				leadsAway("its own host in short",
						(own) -> "http://" + own.replace("127.0.0.1", "127.1") + Answers.NEXT),
				leadsAway("its own host as one number",
						(own) -> "http://" + own.replace("127.0.0.1", "2130706433") + Answers.NEXT),
				leadsAway("its own host in IPv6",
						(own) -> "http://" + own.replace("127.0.0.1", "[::ffff:7f00:1]") + Answers.NEXT),
				leadsAway("its own host as part of another",
						(own) -> "http://" + own.replace(":", ".example.com:") + Answers.NEXT),
				leadsAway("its own host with a percent sign",
						(own) -> "http://" + own.replace("127", "%3127") + Answers.NEXT),
				leadsAway("another port behind a backslash", (own) -> "http://" + own + "\\\\@" + OTHER + Answers.NEXT),
				leadsAway("another port by backslashes", (own) -> "\\\\\\\\" + OTHER + Answers.NEXT),
				leadsAway("another port behind an escaped slash",
						(own) -> "http://" + own + "%2F@" + OTHER + Answers.NEXT),
				leadsAway("another port behind an escaped hash",
						(own) -> "http://" + OTHER + "%23@" + own + Answers.NEXT),
				leadsAway("another scheme", (own) -> "ftp://" + own + Answers.NEXT),
				leadsAway("a file", (own) -> "file:///etc/hostname"),
				leadsAway("a text with a line break", (own) -> "http://" + own + "/a\\r\\nX-Injected: b"),
				new PageFault("links to itself in capitals",
						Script.inTurn((wire) -> wire.answer("200 OK",
								Answers.page(1, 2, "HTTP://" + wire.authority() + Answers.NEXT)), Script.WELL),
						4, VALUE, 2),
				leadsAway("a path with dots", (own) -> "http://" + own + "/v1/../v1" + Answers.NEXT.substring(3)),
				leadsAway("another list", (own) -> "http://" + own + "/v1/x"));
	}

	private static PageFault page(String name, String body, int emitted, Outcome outcome, int requests) {
		return new PageFault(name, (wire) -> wire.answer("200 OK", body), emitted, outcome, requests);
	}

	private static PageFault chain(String name, int emitted, Outcome outcome, String... pages) {
		Script[] answers = Stream.of(pages)
			.map((body) -> (Script) (wire) -> wire.answer("200 OK", body))
			.toArray(Script[]::new);
		return new PageFault(name, Script.inTurn(answers), emitted, outcome, pages.length);
	}

	private static String empty(int next) {
		return Answers.page(0, 0, Answers.NEXT + next);
	}

	private static String pageOfTwo(int number, int next) {
		return Answers.page(number, 2, Answers.NEXT + next);
	}

}
