package io.github.taskrouter.reservations;

import java.net.URI;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ReservationQuery}.
 */
class ReservationQueryTests {

	private static final URI LINK = URI.create("https://taskrouter.twilio.com/v1/next?PageToken=a");

	@Test
	void allAsksForEverythingInTheClientsWay() {
		assertThat(ReservationQuery.all()).isEqualTo(new ReservationQuery(null, null, null, null, null, null));
	}

	@Test
	void eachMethodSetsItsOwnValueAndKeepsTheOthers() {
		ReservationQuery query = ReservationQuery.all()
			.status(ReservationStatus.PENDING)
			.workerSid(TestSids.WORKER)
			.pageSize(75)
			.limit(2_500_000_000L)
			.readAhead(true)
			.startingAt(LINK);
		assertThat(query).isEqualTo(
				new ReservationQuery(ReservationStatus.PENDING, TestSids.WORKER, 75, 2_500_000_000L, true, LINK));
		assertThat(query.status(ReservationStatus.ACCEPTED).readAhead(false)).isEqualTo(
				new ReservationQuery(ReservationStatus.ACCEPTED, TestSids.WORKER, 75, 2_500_000_000L, false, LINK));
	}

	@Test
	void changingLeavesTheOriginalAsItWas() {
		ReservationQuery original = ReservationQuery.all().limit(5);
		original.limit(6).pageSize(7);
		assertThat(original).isEqualTo(ReservationQuery.all().limit(5));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 50, 1000 })
	void aPageSizeWithinBoundsIsTaken(int pageSize) {
		assertThat(ReservationQuery.all().pageSize(pageSize).pageSize()).isEqualTo(pageSize);
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -1, 0, 1001, 5000 })
	void aPageSizeOutOfBoundsIsRefused(int pageSize) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationQuery.all().pageSize(pageSize))
			.withMessage("pageSize must be 1 to 1000 but was " + pageSize);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, Long.MAX_VALUE })
	void aLimitWithinBoundsIsTaken(long limit) {
		assertThat(ReservationQuery.all().limit(limit).limit()).isEqualTo(limit);
	}

	@ParameterizedTest
	@ValueSource(longs = { Long.MIN_VALUE, -1 })
	void aNegativeLimitIsRefused(long limit) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationQuery.all().limit(limit))
			.withMessage("limit must not be negative but was " + limit);
	}

	@Test
	void theSidOfATaskIsRefusedAsThatOfAWorker() {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationQuery.all().workerSid(TestSids.TASK))
			.withMessage(
					"workerSid must be a worker SID ('WK' and 32 hex digits) but was a task SID: " + TestSids.TASK);
	}

	@Test
	void aWorkerNameIsRefusedAsASidAndNotRepeated() {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationQuery.all().workerSid("Doug"))
			.withMessage("workerSid must be a worker SID ('WK' and 32 hex digits) but was a text of 4 characters");
	}

	@Test
	void nullIsRefusedByEachMethod() {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationQuery.all().status(null))
			.withMessage("status must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationQuery.all().workerSid(null))
			.withMessage("workerSid must be a worker SID ('WK' and 32 hex digits) but was null");
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationQuery.all().startingAt(null))
			.withMessage("startingAt must not be null");
	}

	@Test
	void theConstructorChecksAsTheMethodsDo() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ReservationQuery(null, TestSids.TASK, null, null, null, null))
			.withMessageStartingWith("workerSid must be a worker SID");
		assertThatIllegalArgumentException().isThrownBy(() -> new ReservationQuery(null, null, 0, null, null, null))
			.withMessage("pageSize must be 1 to 1000 but was 0");
		assertThatIllegalArgumentException().isThrownBy(() -> new ReservationQuery(null, null, null, -1L, null, null))
			.withMessage("limit must not be negative but was -1");
	}

	@Test
	void toStringShowsTheLinkWithoutUserInfo() {
		assertThat(ReservationQuery.all().limit(3).startingAt(URI.create("https://user:secret@desk.example/next")))
			.hasToString("ReservationQuery[status=null, workerSid=null, pageSize=null, limit=3, readAhead=null, "
					+ "startingAt=https://…@desk.example/next]");
	}

}
