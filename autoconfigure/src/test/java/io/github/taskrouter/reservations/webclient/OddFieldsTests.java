package io.github.taskrouter.reservations.webclient;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A field that nothing depends on and that holds something odd costs that field alone.
 */
@ExtendWith(HeldOutput.class)
class OddFieldsTests {

	private static final ReservationRequest REQUEST = ReservationRequest.fetch(TestSids.WORKSPACE, TestSids.TASK,
			TestSids.RESERVATION);

	private final OddFields oddFields = new OddFields();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger(OddFields.class);

	@BeforeEach
	void listen() {
		this.log.start();
		this.logger.addAppender(this.log);
	}

	@AfterEach
	void stop() {
		this.logger.detachAppender(this.log);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sid | 5", "account_sid | true", "workspace_sid | {}", "task_sid | []", "worker_sid | 1.5",
					"worker_name | 15550100", "worker_name | {\"sid\": \"WR1\", \"reservation_status\": {}}",
					"date_created | \"\"", "date_created | \"2014-05-14\"", "date_created | 1400093402",
					"date_updated | \"yesterday\"", "date_updated | {\"a\": [{}]}", "url | 5", "url | [[]]",
					"links | []", "links | \"text\"", "links | 7" })
	void anOddValueIsNullAndReportedByNameAlone(String field, String value) {
		Reservation reservation = read("""
				{"%s": %s, "reservation_status": "pending", "etag": 1}""".formatted(field, value));
		assertThat(reservation).isEqualTo(Reservation.builder().status(ReservationStatus.PENDING).build());
		assertThat(warnings())
			.containsExactly("%s: the value of %s can't be read and is taken as null ".formatted(REQUEST, field)
					+ "(reported once for this field)");
	}

	@Test
	void allOtherFieldsOfTheAnswerAreRead() {
		Reservation reservation = read("""
				{"worker_name": {"first": ["Doug"]}, "sid": "WR1", "date_created": [], "reservation_status": "pending",
				"links": {"task": "a b", "worker": 5, "gone": null, "odd": {"task": "c"}}, "url": "http://["}""");
		assertThat(reservation).isEqualTo(Reservation.builder()
			.sid("WR1")
			.status(ReservationStatus.PENDING)
			.url("http://[")
			.links(Map.of("task", "a b"))
			.build());
	}

	@Test
	void aFieldIsReportedOnceAndEachOnItsOwn() {
		for (int round = 0; round < 3; round++) {
			read("{\"reservation_status\": \"pending\", \"date_created\": \"+15550100\", \"url\": 15550100}");
		}
		assertThat(warnings()).hasSize(2)
			.anyMatch((warning) -> warning.contains("date_created"))
			.anyMatch((warning) -> warning.contains("url"))
			.noneMatch((warning) -> warning.contains("15550100"));
	}

	@Test
	void whatIsNullOrMissingOrUnknownIsNotReported() {
		read("{\"reservation_status\": \"pending\", \"date_created\": null, \"links\": {\"task\": null}, \"new\": [1]}");
		assertThat(warnings()).isEmpty();
	}

	@Test
	void theLastValueOfAFieldThatIsThereTwiceCounts() {
		Reservation reservation = read("""
				{"sid": "WR1", "reservation_status": "pending", "sid": "WR2", "reservation_status": "accepted"}""");
		assertThat(reservation.sid()).isEqualTo("WR2");
		assertThat(reservation.status()).isSameAs(ReservationStatus.ACCEPTED);
	}

	private Reservation read(String body) {
		try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(),
				body.getBytes(StandardCharsets.UTF_8))) {
			json.nextToken();
			return new ReservationReader(json, this.oddFields, REQUEST, null).reservation(() -> "$", null);
		}
	}

	private List<String> warnings() {
		return this.log.list.stream()
			.filter((event) -> event.getLevel() == Level.WARN)
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

}
