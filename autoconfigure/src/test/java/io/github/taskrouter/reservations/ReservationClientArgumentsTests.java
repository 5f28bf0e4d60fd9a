package io.github.taskrouter.reservations;

import java.net.URI;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the arguments of {@link ReservationClient}: what is wrong with them is thrown
 * when a method is called, and nothing is sent.
 */
class ReservationClientArgumentsTests {

	private static final ReservationUpdate ACCEPT = ReservationUpdate.accept();

	@RegisterExtension
	static final WireMockExtension TWILIO = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	private ReservationClient client;

	@BeforeEach
	void startClient() {
		this.client = WebClientReservationClient.builder()
			.baseUrl(URI.create(TWILIO.baseUrl()))
			.credentials(TestSids.ACCOUNT, "token")
			.workspaceSid(TestSids.WORKSPACE)
			.build();
	}

	@AfterEach
	void nothingIsSent() {
		TWILIO.verify(0, anyRequestedFor(anyUrl()));
	}

	@ParameterizedTest
	@MethodSource("callsWithASwappedTask")
	void aReservationInPlaceOfATaskIsNamedAsSuch(Consumer<ReservationClient> call) {
		assertThatIllegalArgumentException().isThrownBy(() -> call.accept(this.client))
			.withMessage("taskSid must be a task SID ('WT' and 32 hex digits) but was a reservation SID: "
					+ TestSids.RESERVATION);
	}

	@ParameterizedTest
	@MethodSource("callsWithASwappedReservation")
	void aTaskInPlaceOfAReservationIsNamedAsSuch(Consumer<ReservationClient> call) {
		assertThatIllegalArgumentException().isThrownBy(() -> call.accept(this.client))
			.withMessage("reservationSid must be a reservation SID ('WR' and 32 hex digits) but was a task SID: "
					+ TestSids.TASK);
	}

	@Test
	void aPathInPlaceOfASidIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.fetch("../../Workers", TestSids.RESERVATION))
			.withMessage("taskSid must be a task SID ('WT' and 32 hex digits) but was a text of 13 characters");
	}

	@Test
	void aTaskInPlaceOfAWorkspaceIsNamedAsSuch() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.workspace(TestSids.TASK))
			.withMessage("workspaceSid must be a workspace SID ('WS' and 32 hex digits) but was a task SID: "
					+ TestSids.TASK);
	}

	@Test
	void aMissingQueryUpdateOrReservationIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.list(TestSids.TASK, null))
			.withMessage("query must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.pages(TestSids.TASK, null))
			.withMessage("query must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.update(TestSids.TASK, TestSids.RESERVATION, null))
			.withMessage("update must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.update(reservation(TestSids.RESERVATION, TestSids.TASK), null))
			.withMessage("update must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.update(null, ACCEPT))
			.withMessage("reservation must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.updateIfUnchanged(null, ACCEPT))
			.withMessage("reservation must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.updateIfUnchanged(reservation(TestSids.RESERVATION, TestSids.TASK), null))
			.withMessage("update must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.modify(TestSids.TASK, TestSids.RESERVATION, null))
			.withMessage("change must not be null");
	}

	@Test
	void aReservationThatLacksItsSidsCannotBeUpdated() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.update(reservation(null, TestSids.TASK), ACCEPT))
			.withMessage("reservationSid must be a reservation SID ('WR' and 32 hex digits) but was null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.update(reservation(TestSids.RESERVATION, null), ACCEPT))
			.withMessage("taskSid must be a task SID ('WT' and 32 hex digits) but was null");
	}

	@Test
	void aReservationWithoutAVersionCannotBeUpdatedIfUnchanged() {
		Reservation listed = Reservation.builder()
			.sid(TestSids.RESERVATION)
			.taskSid(TestSids.TASK)
			.status(ReservationStatus.PENDING)
			.build();
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.updateIfUnchanged(listed, ACCEPT))
			.withMessage("reservation must have an etag: fetch it, since a list gives none");
	}

	@Test
	void aReservationOfAMalformedWorkspaceCannotBeUpdated() {
		Reservation reservation = ReservationTests.full().workspaceSid(TestSids.TASK).build();
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.update(reservation, ACCEPT))
			.withMessageStartingWith("workspaceSid must be a workspace SID");
	}

	static Stream<Consumer<ReservationClient>> callsWithASwappedTask() {
		String wrong = TestSids.RESERVATION;
		return Stream.of((client) -> client.fetch(wrong, TestSids.RESERVATION),
				(client) -> client.fetchEntity(wrong, TestSids.RESERVATION), (client) -> client.list(wrong),
				(client) -> client.list(wrong, ReservationQuery.all()),
				(client) -> client.pages(wrong, ReservationQuery.all()),
				(client) -> client.update(wrong, TestSids.RESERVATION, ACCEPT),
				(client) -> client.updateEntity(wrong, TestSids.RESERVATION, ACCEPT),
				(client) -> client.update(reservation(TestSids.RESERVATION, wrong), ACCEPT),
				(client) -> client.updateIfUnchanged(reservation(TestSids.RESERVATION, wrong), ACCEPT),
				(client) -> client.modify(wrong, TestSids.RESERVATION, (current) -> Mono.just(ACCEPT)));
	}

	static Stream<Consumer<ReservationClient>> callsWithASwappedReservation() {
		String wrong = TestSids.TASK;
		return Stream.of((client) -> client.fetch(TestSids.TASK, wrong),
				(client) -> client.fetchEntity(TestSids.TASK, wrong),
				(client) -> client.update(TestSids.TASK, wrong, ACCEPT),
				(client) -> client.updateEntity(TestSids.TASK, wrong, ACCEPT),
				(client) -> client.update(reservation(wrong, TestSids.TASK), ACCEPT),
				(client) -> client.updateIfUnchanged(reservation(wrong, TestSids.TASK), ACCEPT),
				(client) -> client.modify(TestSids.TASK, wrong, (current) -> Mono.just(ACCEPT)));
	}

	private static Reservation reservation(String sid, String taskSid) {
		return Reservation.builder().sid(sid).taskSid(taskSid).status(ReservationStatus.PENDING).etag("\"7\"").build();
	}

}
