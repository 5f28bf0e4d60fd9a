package io.github.taskrouter.reservations;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ReservationQuery}.
 */
class ReservationQueryTests {

	private static final URI LINK = URI.create("https://taskrouter.twilio.com/v1/next?PageToken=a");

	private static final ReservationQuery FULL = ReservationQuery.all()
		.status(ReservationStatus.PENDING)
		.workerSid(TestSids.WORKER)
		.pageSize(75)
		.limit(2_500_000_000L)
		.readAhead(true)
		.startingAt(LINK);

	@Test
	void allLeavesEverythingToTheClient() {
		assertThat(ReservationQuery.all()).hasAllNullFieldsOrProperties();
	}

	@Test
	void eachMethodSetsItsOwnValueAndKeepsTheOthers() {
		assertThat(FULL.status()).isEqualTo(ReservationStatus.PENDING);
		assertThat(FULL.workerSid()).isEqualTo(TestSids.WORKER);
		assertThat(FULL.pageSize()).isEqualTo(75);
		assertThat(FULL.limit()).isEqualTo(2_500_000_000L);
		assertThat(FULL.readAhead()).isTrue();
		assertThat(FULL.startingAt()).isEqualTo(LINK);
	}

	@Test
	void aValueGivenTwiceIsTheLaterOne() {
		ReservationQuery query = FULL.status(ReservationStatus.ACCEPTED).readAhead(false).pageSize(1).limit(3);
		assertThat(query.status()).isEqualTo(ReservationStatus.ACCEPTED);
		assertThat(query.readAhead()).isFalse();
		assertThat(query.pageSize()).isEqualTo(1);
		assertThat(query.limit()).isEqualTo(3);
		assertThat(query.startingAt()).isEqualTo(LINK);
	}

	@Test
	void nullRemovesAValue() {
		assertThat(FULL.status(null).workerSid(null).pageSize(null).limit(null).readAhead(null).startingAt(null))
			.isEqualTo(ReservationQuery.all());
	}

	@Test
	void anOptionalLimitNeedsNoBranch() {
		assertThat(ReservationQuery.all().limit(Optional.of(3L).orElse(null)).limit()).isEqualTo(3);
		assertThat(ReservationQuery.all().limit(Optional.<Long>empty().orElse(null)).limit()).isNull();
		assertThat(ReservationQuery.all().limit(Integer.valueOf(3)).limit()).isEqualTo(3);
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
		assertThat(ReservationQuery.all().limit(Long.valueOf(limit)).limit()).isEqualTo(limit);
	}

	@ParameterizedTest
	@ValueSource(longs = { Long.MIN_VALUE, -1 })
	void aNegativeLimitIsRefused(long limit) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationQuery.all().limit(limit))
			.withMessage("limit must be 0 or more but was " + limit);
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationQuery.all().limit(Long.valueOf(limit)))
			.withMessage("limit must be 0 or more but was " + limit);
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
	void equalityIsThatOfAllValues() {
		ReservationQuery same = ReservationQuery.all()
			.startingAt(LINK)
			.readAhead(true)
			.limit(2_500_000_000L)
			.pageSize(75)
			.workerSid(TestSids.WORKER)
			.status(ReservationStatus.PENDING);
		assertThat(FULL).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("other");
	}

	@ParameterizedTest
	@MethodSource("differences")
	void eachValueMakesADifference(UnaryOperator<ReservationQuery> difference) {
		ReservationQuery other = difference.apply(FULL);
		assertThat(FULL).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
		assertThat(other).isNotEqualTo(FULL);
	}

	static Stream<UnaryOperator<ReservationQuery>> differences() {
		return Stream.of((query) -> query.status(null), (query) -> query.workerSid(null),
				(query) -> query.pageSize(null), (query) -> query.limit(null), (query) -> query.readAhead(null),
				(query) -> query.startingAt(null), (query) -> query.status(ReservationStatus.TIMEOUT),
				(query) -> query.pageSize(76), (query) -> query.limit(2_500_000_001L),
				(query) -> query.readAhead(false));
	}

	@Test
	void toStringShowsTheLinkWithoutUserInfo() {
		assertThat(ReservationQuery.all().limit(3).startingAt(URI.create("https://user:secret@desk.example/next")))
			.hasToString("ReservationQuery[status=null, workerSid=null, pageSize=null, limit=3, readAhead=null, "
					+ "startingAt=https://…@desk.example/next]");
	}

}
