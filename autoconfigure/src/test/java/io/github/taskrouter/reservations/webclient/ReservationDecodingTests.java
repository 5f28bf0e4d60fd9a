package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * What a success is read as.
 */
class ReservationDecodingTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final TwilioServer server = new TwilioServer();

	private final ReservationClient client = TestClient.builder(this.server.baseUrl()).build();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void readsAllElevenFields() {
		Reservation reservation = fetch(okJson(ReservationJson.reservation("accepted")));
		assertThat(reservation.sid()).isEqualTo(TestSids.RESERVATION);
		assertThat(reservation.accountSid()).isEqualTo(TestSids.ACCOUNT);
		assertThat(reservation.workspaceSid()).isEqualTo(TestSids.WORKSPACE);
		assertThat(reservation.taskSid()).isEqualTo(TestSids.TASK);
		assertThat(reservation.workerSid()).isEqualTo(TestSids.WORKER);
		assertThat(reservation.workerName()).isEqualTo("Doug");
		assertThat(reservation.status()).isSameAs(ReservationStatus.ACCEPTED);
		assertThat(reservation.dateCreated()).isEqualTo("2026-11-23T09:15:27Z");
		assertThat(reservation.dateUpdated()).isEqualTo("2026-11-23T09:16:02Z");
		assertThat(reservation.url()).startsWith("https://taskrouter.twilio.com/");
		assertThat(reservation.links()).containsOnlyKeys("task", "worker", "workspace");
	}

	@Test
	void leavesNullWhatIsNull() {
		Reservation reservation = fetch(okJson("""
				{"sid": null, "account_sid": null, "workspace_sid": null, "task_sid": null, "worker_sid": null,
				"worker_name": null, "reservation_status": "pending", "date_created": null, "date_updated": null,
				"url": null, "links": null}"""));
		assertThat(reservation).isEqualTo(Reservation.builder().status(ReservationStatus.PENDING).build());
	}

	@Test
	void ignoresFieldsThatItDoesNotKnow() {
		Reservation reservation = fetch(okJson("""
				{"reservation_status": "pending", "canceled_reason": {"code": [1, 2]}, "version": 3}"""));
		assertThat(reservation.status()).isEqualTo(ReservationStatus.PENDING);
	}

	@Test
	void keepsLinksThatItDoesNotKnow() {
		Reservation reservation = fetch(okJson("""
				{"reservation_status": "pending", "links": {"task_queue": "https://example.com/q", "gone": null}}"""));
		assertThat(reservation.links()).containsOnlyKeys("task_queue").containsValue("https://example.com/q");
	}

	@Test
	void keepsTheTextOfAStatusThatItDoesNotKnow() {
		Reservation reservation = fetch(okJson("{\"reservation_status\": \"paused\"}"));
		assertThat(reservation.status()).hasToString("paused");
		assertThat(reservation.status().isTerminal()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23T09:15:27Z, 2026-11-23T09:15:27Z",
			"2026-11-23T09:15:27.123456Z, 2026-11-23T09:15:27.123456Z", "2026-11-23T09:15:27, 2026-11-23T09:15:27Z",
			"2026-11-23T09:15:27.5, 2026-11-23T09:15:27.5Z", "2026-11-23T10:15:27+01:00, 2026-11-23T09:15:27Z",
			"2026-11-23T11:15:27+0200, 2026-11-23T09:15:27Z" })
	void readsDatesWithAndWithoutFractionsAndOffsets(String text, Instant instant) {
		Reservation reservation = fetch(
				okJson("{\"reservation_status\": \"pending\", \"date_created\": \"%s\"}".formatted(text)));
		assertThat(reservation.dateCreated()).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ETag", "Etag", "etag", "ETAG" })
	void takesTheEtagAsItIsFromTheHeaderInWhateverLetters(String header) {
		Reservation reservation = fetch(okJson(ReservationJson.reservation("pending")).withHeader(header, "W/\"7\""));
		assertThat(reservation.etag()).isEqualTo("W/\"7\"");
	}

	@Test
	void entityHasStatusAndHeaders() {
		this.server.answer(okJson(ReservationJson.reservation("pending")).withStatus(201)
			.withHeader("X-Rate-Limit-Remaining", "9"));
		ResponseEntity<Reservation> entity = this.client.fetchEntity(TestSids.TASK, TestSids.RESERVATION)
			.block(TIMEOUT);
		assertThat(entity.getStatusCode()).isEqualTo(HttpStatus.CREATED);
		assertThat(entity.getHeaders().getFirst("x-rate-limit-remaining")).isEqualTo("9");
		assertThat(entity.getBody().sid()).isEqualTo(TestSids.RESERVATION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "\"text\"", "42", "{}", "{", "{\"sid\": \"WR", "<html></html>",
			"{\"reservation_status\": null}", "{\"reservation_status\": \"\"}", "{\"reservation_status\": {}}",
			"{\"reservation_status\": 7}", "{\"reservation_status\": \"pending\"} trailing",
			"{\"reservation_status\": \"pending\"}{}",
			"{\"reservation_status\": \"pending\", \"links\": {\"task\": [}}" })
	void aSuccessThatIsNoReservationIsAnError(String body) {
		this.server.answer(okJson(body));
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterDecodingException.class)
				.hasMessageContaining("Fetch of reservation " + TestSids.RESERVATION))
			.verify(TIMEOUT);
		assertThat(this.server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "s3cret", "15550100", "\"s3cret\"", "{\"reservation_status\": s3cret}",
			"{\"reservation_status\": [\"s3cret\"]}", "{\"s3cret\": \"+15550100\"}",
			"{\"reservation_status\": \"pending\", \"s3cret\": {\"+15550100\": oops}}" })
	void anErrorDoesNotQuoteTheBody(String body) {
		this.server.answer(okJson(body));
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterDecodingException.class)
				.hasStackTraceContaining("can't be read")
				.extracting(Throwables::getStackTrace, STRING)
				.doesNotContain("s3cret", "5550100"))
			.verify(TIMEOUT);
	}

	@Test
	void anErrorSaysWhereTheBodyWentWrong() {
		this.server.answer(okJson("{\"sid\":\n  oops}"));
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectErrorSatisfies((failure) -> assertThat(failure).hasMessageContaining("line 2"))
			.verify(TIMEOUT);
	}

	@Test
	void noContentIsAnError() {
		this.server.answer(noContent());
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectError(TaskRouterDecodingException.class)
			.verify(TIMEOUT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "{\"reservations\": []}", "{\"reservations\": null, \"meta\": {}}",
			"{\"meta\": {}}", "{\"reservations\": {}, \"meta\": {}}", "{\"reservations\": [null], \"meta\": {}}",
			"{\"reservations\": [{}], \"meta\": {}}", "{\"reservations\": [], \"meta\": null}",
			"{\"reservations\": [], \"meta\": {\"next_page_url\": {}}}", "{\"reservations\": [" })
	void aSuccessThatIsNoWholePageIsAnError(String body) {
		this.server.answer(okJson(body));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectError(TaskRouterDecodingException.class)
			.verify(TIMEOUT);
	}

	@Test
	void theContentTypeDoesNotMatter() {
		Reservation reservation = fetch(aResponse().withHeader("Content-Type", "no/such;;type")
			.withBody(ReservationJson.reservation("pending")));
		assertThat(reservation.sid()).isEqualTo(TestSids.RESERVATION);
	}

	@Test
	void anAnswerThatIsTooLargeIsAnErrorThatNamesTheSetting() {
		this.server.answer(okJson(ReservationJson.reservation("pending")));
		ReservationClient small = TestClient.builder(this.server.baseUrl())
			.maxInMemorySize(DataSize.ofBytes(100))
			.build();
		StepVerifier.create(small.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterDecodingException.class)
				.hasMessageContaining("max-in-memory-size"))
			.verify(TIMEOUT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'+15550001234' | is not JSON at line 1, column 2 (StreamReadException)",
			"\"+15550001234\" | can't be read: $ is not an object", "null | can't be read: $ is null",
			"{\"a\": \"+15550001234\"} | can't be read: $.reservation_status is missing",
			"{\"reservation_status\": [\"+15550001234\"]} | can't be read: $.reservation_status is not a string",
			"{\"reservation_status\": \"x\"} +15550001234 | is not JSON at line 1, column 30 (StreamReadException)",
			"{\"reservation_status\": \"x\"} 1 | can't be read: the body goes on after the end of its JSON" })
	void anErrorSaysWhereAndNothingOfWhatTheAnswerHolds(String body, String reason) {
		this.server.answer(okJson(body));
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterDecodingException.class)
				.hasMessageEndingWith(reason)
				.hasMessageNotContaining("5550001234")
				.hasNoCause())
			.verify(TIMEOUT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"reservations\": []} | $.meta is missing",
			"{\"meta\": {}} | $.reservations is missing", "{\"reservations\": [], \"meta\": null} | $.meta is null",
			"{\"reservations\": null} | $.reservations is null",
			"{\"reservations\": {}} | $.reservations is not an array",
			"{\"reservations\": [null]} | $.reservations[0] is null",
			"{\"reservations\": [{\"reservation_status\": \"x\"}, 1]} | $.reservations[1] is not an object",
			"{\"reservations\": [{\"reservation_status\": \"x\"}, {}]} | $.reservations[1].reservation_status is missing",
			"{\"reservations\": [{\"reservation_status\": 5}]} | $.reservations[0].reservation_status is not a string",
			"{\"meta\": []} | $.meta is not an object",
			"{\"meta\": {\"next_page_url\": 5}} | $.meta.next_page_url is not a string",
			"{\"meta\": {\"next_page_url\": true}} | $.meta.next_page_url is not a string" })
	void anErrorOfAPageSaysWhere(String body, String reason) {
		this.server.answer(okJson(body));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterDecodingException.class)
				.hasMessageStartingWith("List of reservations of task " + TestSids.TASK)
				.hasMessageEndingWith("can't be read: " + reason))
			.verify(TIMEOUT);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void oneOddFieldCostsNeitherThePageNorTheReservation() {
		String odd = ReservationJson.reservation("accepted").replace("\"2026-11-23T09:15:27Z\"", "\"\"");
		this.server.answer(okJson(ReservationJson.page(List.of(ReservationJson.reservation("pending"), odd), "null")));
		StepVerifier.create(this.client.list(TestSids.TASK)).expectNextCount(1).assertNext((reservation) -> {
			assertThat(reservation.status()).isSameAs(ReservationStatus.ACCEPTED);
			assertThat(reservation.dateCreated()).isNull();
			assertThat(reservation.dateUpdated()).isEqualTo("2026-11-23T09:16:02Z");
			assertThat(reservation.url()).isNotNull();
		}).expectComplete().verify(TIMEOUT);
	}

	private Reservation fetch(ResponseDefinitionBuilder answer) {
		this.server.answer(answer);
		return this.client.fetch(TestSids.TASK, TestSids.RESERVATION).block(TIMEOUT);
	}

}
