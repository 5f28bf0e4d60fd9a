package io.github.taskrouter.embedded;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages, their links and filters.
 */
@ExtendWith(HeldOutput.class)
class EmbeddedPagingTests {

	private static final String TASK = EmbeddedTaskRouter.sid("WT", 7);

	private static final int TOTAL = 120;

	private final EmbeddedTaskRouter taskRouter = EmbeddedTaskRouter.builder().start();

	private final TwilioCaller caller = new TwilioCaller(this.taskRouter);

	private final String path = this.caller.reservations(TASK);

	@BeforeEach
	void reserve() {
		EmbeddedTask task = this.taskRouter.addTask(TASK);
		for (int index = 0; index < TOTAL; index++) {
			task.addReservation(sid(index), EmbeddedTaskRouter.sid("WK", index % 3), "Worker " + index % 3,
					(index % 2 == 0) ? "pending" : "rejected");
		}
	}

	@AfterEach
	void close() {
		this.taskRouter.close();
	}

	@Test
	void firstPageHasFiftyAndAllSevenFieldsOfMeta() {
		JsonNode page = this.caller.json(this.caller.get(this.path));
		assertThat(page.get("reservations").size()).isEqualTo(50);
		JsonNode meta = page.get("meta");
		assertThat(meta.propertyNames()).containsExactlyInAnyOrder("first_page_url", "key", "next_page_url", "page",
				"page_size", "previous_page_url", "url");
		assertThat(meta.get("key").asString()).isEqualTo("reservations");
		assertThat(meta.get("page").asInt()).isZero();
		assertThat(meta.get("page_size").asInt()).isEqualTo(50);
		assertThat(meta.get("previous_page_url").isNull()).isTrue();
		assertThat(meta.get("next_page_url").asString())
			.isEqualTo(this.taskRouter.baseUri() + this.path + "?PageSize=50&Page=1&PageToken=PT" + sid(49));
	}

	@ParameterizedTest
	@CsvSource({ "1, 120", "7, 18", "40, 3", "50, 3", "119, 2", "120, 1", "1000, 1" })
	void linksLeadToEachReservationOnce(int pageSize, int pages) {
		assertThat(follow(this.path + "?PageSize=" + pageSize)).containsExactlyElementsOf(sids(1));
		assertThat(this.taskRouter.requests()).hasSize(pages);
	}

	@Test
	void linksLeadBackToo() {
		JsonNode first = this.caller.json(this.caller.get(this.path));
		JsonNode second = this.caller.json(this.caller.get(first.at("/meta/next_page_url").asString()));
		JsonNode back = this.caller.json(this.caller.get(second.at("/meta/previous_page_url").asString()));
		assertThat(back.get("reservations")).isEqualTo(first.get("reservations"));
		assertThat(back.at("/meta/page").asInt()).isZero();
	}

	@Test
	void filtersAreKeptInTheLinks() {
		String filters = "?ReservationStatus=pending&WorkerSid=" + EmbeddedTaskRouter.sid("WK", 0) + "&PageSize=7";
		assertThat(follow(this.path + filters)).containsExactlyElementsOf(sids(6));
		assertThat(this.taskRouter.requests()).hasSize(3)
			.allSatisfy((request) -> assertThat(request.query()).containsKeys("ReservationStatus", "WorkerSid"));
	}

	@Test
	void linkHoldsWhenAnotherReservationLeavesTheFilter() {
		JsonNode first = this.caller.json(this.caller.get(this.path + "?ReservationStatus=pending&PageSize=10"));
		this.caller.post(this.path + "/" + sid(18), "ReservationStatus=rejected");
		JsonNode second = this.caller.json(this.caller.get(first.at("/meta/next_page_url").asString()));
		assertThat(second.at("/reservations/0/sid").asString()).isEqualTo(sid(20));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "1001", "-1", "many", "99999999999" })
	void pageSizeOutOfRangeIsRefused(String pageSize) {
		assertError(this.caller.get(this.path + "?PageSize=" + pageSize), 20007);
	}

	@ParameterizedTest
	@CsvSource({ "?Page=1, 20001", "?Page=x, 20001", "?Page=1&PageToken=PT0, 21481", "?ReservationStatus=asleep, 20001",
			"?WorkerSid=Ann, 20001" })
	void malformedQueryIsRefused(String query, int code) {
		assertError(this.caller.get(this.path + query), code);
	}

	@Test
	void listOfNothingIsOneEmptyPage() {
		JsonNode page = this.caller.json(this.caller.get(this.path + "?ReservationStatus=completed"));
		assertThat(page.get("reservations").isEmpty()).isTrue();
		assertThat(page.at("/meta/next_page_url").isNull()).isTrue();
	}

	@Test
	void listHasNoEtag() {
		assertThat(this.caller.get(this.path).headers().firstValue("ETag")).isEmpty();
	}

	private List<String> follow(String start) {
		List<String> sids = new ArrayList<>();
		String at = start;
		while (at != null) {
			JsonNode page = this.caller.json(this.caller.get(at));
			page.get("reservations").forEach((reservation) -> sids.add(reservation.get("sid").asString()));
			JsonNode next = page.at("/meta/next_page_url");
			at = next.isNull() ? null : next.asString();
		}
		return sids;
	}

	private void assertError(HttpResponse<String> response, int code) {
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.caller.json(response).get("code").asInt()).isEqualTo(code);
	}

	private static List<String> sids(int step) {
		return IntStream.range(0, TOTAL)
			.filter((index) -> index % step == 0)
			.mapToObj(EmbeddedPagingTests::sid)
			.toList();
	}

	private static String sid(int index) {
		return EmbeddedTaskRouter.sid("WR", index);
	}

}
