package io.github.taskrouter.reservations.test;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import io.github.taskrouter.reservations.ReservationStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages, their links and filters, as Twilio's OpenAPI document describes them.
 */
class ListTests {

	private static final int TOTAL = 120;

	@RegisterExtension
	private final RunningTaskRouter taskRouter = new RunningTaskRouter();

	private final List<EmbeddedReservation> reservations = new ArrayList<>();

	private String path;

	@BeforeEach
	void reserve() {
		EmbeddedTask task = this.taskRouter.server.addTask();
		this.path = this.taskRouter.caller.list(task.sid());
		for (int number = 0; number < TOTAL; number++) {
			EmbeddedWorker worker = new EmbeddedWorker(TwilioSids.worker(number % 3), "Worker " + number % 3);
			ReservationStatus status = (number % 2 == 0) ? ReservationStatus.PENDING : ReservationStatus.REJECTED;
			this.reservations.add(task.reserve(worker, status));
		}
	}

	@Test
	void firstPageHasFiftyAndAllSevenFieldsOfMeta() {
		JsonNode page = get(this.path);
		assertThat(page.get("reservations").size()).isEqualTo(50);
		JsonNode meta = page.get("meta");
		assertThat(meta.propertyNames()).containsExactlyInAnyOrder("first_page_url", "key", "next_page_url", "page",
				"page_size", "previous_page_url", "url");
		assertThat(meta.get("key").asString()).isEqualTo("reservations");
		assertThat(meta.get("page").asInt()).isZero();
		assertThat(meta.get("page_size").asInt()).isEqualTo(50);
		assertThat(meta.get("previous_page_url").isNull()).isTrue();
		assertThat(meta.get("next_page_url").asString())
			.startsWith(this.taskRouter.server.baseUrl() + this.path + "?PageSize=50&Page=1&PageToken=");
	}

	@ParameterizedTest
	@CsvSource({ "1, 120", "7, 18", "40, 3", "50, 3", "119, 2", "120, 1", "1000, 1" })
	void linksLeadToEachReservationOnce(int pageSize, int pages) {
		assertThat(follow(this.path + "?PageSize=" + pageSize)).containsExactlyElementsOf(sids(1));
		assertThat(this.taskRouter.server).receivedPages(pages);
	}

	@Test
	void linksLeadBackToo() {
		JsonNode first = get(this.path);
		JsonNode second = get(first.at("/meta/next_page_url").asString());
		JsonNode back = get(second.at("/meta/previous_page_url").asString());
		assertThat(back.get("reservations")).isEqualTo(first.get("reservations"));
		assertThat(back.at("/meta/page").asInt()).isZero();
	}

	@Test
	void filtersAreKeptInTheLinks() {
		String filters = "?ReservationStatus=pending&WorkerSid=" + TwilioSids.worker(0) + "&PageSize=7";
		assertThat(follow(this.path + filters)).containsExactlyElementsOf(sids(6));
		assertThat(this.taskRouter.server.requests()).hasSize(3)
			.allSatisfy((request) -> assertThat(request.query()).containsKeys("ReservationStatus", "WorkerSid"));
	}

	@Test
	void linkHoldsWhenAnotherReservationLeavesTheFilter() {
		JsonNode first = get(this.path + "?ReservationStatus=pending&PageSize=10");
		this.reservations.get(18).changeTo(ReservationStatus.REJECTED);
		JsonNode second = get(first.at("/meta/next_page_url").asString());
		assertThat(second.at("/reservations/0/sid").asString()).isEqualTo(this.reservations.get(20).sid());
	}

	/**
	 * OpenAPI: 1 to 1000. That another size is refused, and the code, are guesses.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "0", "1001", "-1", "many", "99999999999" })
	void pageSizeOutOfRangeIsRefused(String pageSize) {
		assertRefused(this.path + "?PageSize=" + pageSize, 20007);
	}

	/**
	 * Error dictionary: a page without a token is refused. The other codes are guesses.
	 */
	@ParameterizedTest
	@CsvSource({ "?Page=1, 20001", "?Page=x, 20001", "?Page=1&PageToken=PT0, 21481", "?PageToken=x, 21481",
			"?ReservationStatus=asleep, 20001", "?WorkerSid=Ann, 20001" })
	void malformedQueryIsRefused(String query, int code) {
		assertRefused(this.path + query, code);
	}

	@Test
	void listOfNothingIsOneEmptyPage() {
		JsonNode page = get(this.path + "?ReservationStatus=completed");
		assertThat(page.get("reservations").isEmpty()).isTrue();
		assertThat(page.at("/meta/next_page_url").isNull()).isTrue();
	}

	/**
	 * What the {@code ETag} of a list describes is not documented: there is none.
	 */
	@Test
	void listHasNoEtag() {
		assertThat(this.taskRouter.caller.get(this.path).headers().firstValue("ETag")).isEmpty();
	}

	private JsonNode get(String pathOrLink) {
		return this.taskRouter.caller.json(this.taskRouter.caller.get(pathOrLink));
	}

	private List<String> follow(String start) {
		List<String> sids = new ArrayList<>();
		String at = start;
		while (at != null) {
			JsonNode page = get(at);
			page.get("reservations").forEach((reservation) -> sids.add(reservation.get("sid").asString()));
			JsonNode next = page.at("/meta/next_page_url");
			at = next.isNull() ? null : next.asString();
		}
		return sids;
	}

	private void assertRefused(String path, int code) {
		HttpResponse<String> response = this.taskRouter.caller.get(path);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.taskRouter.caller.json(response).get("code").asInt()).isEqualTo(code);
	}

	private List<String> sids(int step) {
		List<String> sids = new ArrayList<>();
		for (int index = 0; index < TOTAL; index += step) {
			sids.add(this.reservations.get(index).sid());
		}
		return sids;
	}

}
