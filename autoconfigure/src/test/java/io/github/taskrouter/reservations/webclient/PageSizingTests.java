package io.github.taskrouter.reservations.webclient;

import java.util.function.LongUnaryOperator;

import io.github.taskrouter.reservations.ReservationQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageSizingTests {

	@ParameterizedTest
	@CsvSource({ "0, 50", "1, 50", "49, 50", "50, 50", "51, 51", "999, 999", "1000, 1000", "1001, 1000",
			"9223372036854775807, 1000" })
	void followsDemandWithinBounds(long demand, int size) {
		assertThat(sizing(ReservationQuery.all(), null).forDemand(demand)).isEqualTo(size);
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "49, 49", "50, 50", "60, 60", "5000, 70" })
	void isNeverMoreThanTheLimit(long limit, int size) {
		assertThat(sizing(ReservationQuery.all().limit(limit), null).forDemand(70)).isEqualTo(size);
	}

	@Test
	void thatOfTheClientIsObeyedWhateverDemandAndLimit() {
		assertThat(sizing(ReservationQuery.all().limit(3), 7).forDemand(70)).isEqualTo(7);
	}

	@Test
	void thatOfTheQueryIsObeyedBeforeThatOfTheClient() {
		assertThat(sizing(ReservationQuery.all().pageSize(1), 7).forDemand(70)).isEqualTo(1);
	}

	@Test
	void demandForPagesIsTurnedIntoReservations() {
		PageSizing sizing = new PageSizing(ReservationQuery.all(), TestSettings.pageSize(null), (pages) -> pages * 100);
		assertThat(sizing.forDemand(2)).isEqualTo(200);
	}

	private static PageSizing sizing(ReservationQuery query, @Nullable Integer pageSize) {
		return new PageSizing(query, TestSettings.pageSize(pageSize), LongUnaryOperator.identity());
	}

}
